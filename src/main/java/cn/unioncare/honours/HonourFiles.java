package cn.unioncare.honours;

import cn.unioncare.shared.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One title as a whole. */
@Service
public class HonourFiles {

    private final HonourSearch search;
    private final HonourEvents events;
    private final Cancellations cancellations;

    HonourFiles(HonourSearch search, HonourEvents events, Cancellations cancellations) {
        this.search = search;
        this.events = events;
        this.cancellations = cancellations;
    }

    /** @throws cn.unioncare.shared.Refusal 404 if it is not within the actor's unions */
    @Transactional(readOnly = true)
    public HonourFile get(String number, Actor actor) {
        Honour honour = search.get(number, actor);
        return new HonourFile(honour, events.of(number), cancellations.of(number), events.mayEnter(actor),
            honour.state() == HonourState.HELD && cancellations.mayPropose(honour, actor), cancellations.mayDecide(honour, actor));
    }
}
