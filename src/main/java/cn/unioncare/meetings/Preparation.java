package cn.unioncare.meetings;

import cn.unioncare.organisation.Account;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a secretary needs to know before a meeting: which bodies, what waits for one, and who came the last time. */
@Service
public class Preparation {

    /**
     * @param roll    NAMES or COUNT
     * @param least   how many must be there who may vote
     * @param rule    when it is quorate and when it has agreed, in Chinese, with its source
     * @param waiting how many candidates wait for it
     */
    public record BodyCard(String id, String name, String roll, int least, String rule, int waiting) { }

    /**
     * @param dueAt    null where there is no date
     * @param together what binds candidates that are decided in one sitting or not at all; null where nothing does
     * @param withheld whether the asker is kin and lets a colleague record it
     */
    public record Item(@JsonProperty("case") String caseNumber, String matter, String title, OffsetDateTime since,
                       OffsetDateTime dueAt, String together, boolean withheld) { }

    /** What the last record of this body said of those who came; nothing of what it decided. */
    public record Last(String number, String place, String chair, String recorder, int expected,
                       List<Participant> participants) { }

    /** @param last null where this body has not met yet */
    public record BeforeMeeting(BodyCard body, List<Item> items, Last last) { }

    private final Bodies bodies;
    private final Agenda agenda;
    private final MeetingStore store;
    private final CaseBarrier barrier;

    Preparation(Bodies bodies, Agenda agenda, MeetingStore store, CaseBarrier barrier) {
        this.bodies = bodies;
        this.agenda = agenda;
        this.store = store;
        this.barrier = barrier;
    }

    @Transactional(readOnly = true)
    public List<BodyCard> bodies(Account account) {
        return bodies.all().stream().map(body -> card(body, agenda.items(body, account).size())).toList();
    }

    /** @throws Refusal 404 if there is no such body */
    @Transactional(readOnly = true)
    public BeforeMeeting of(String id, Account account) {
        Body body = bodies.find(id).orElseThrow(() -> Refusal.notFound("没有这个会议机构，请重新选择"));
        List<AgendaItem> waiting = agenda.items(body, account);
        Set<CaseId> kept = barrier.keptFrom(account.person().login());
        return new BeforeMeeting(card(body, waiting.size()), waiting.stream().map(item -> new Item(item.caseId().value(),
            item.matter(), item.title(), item.since(), item.due().orElse(null), item.together().orElse(null),
            kept.contains(item.caseId()))).toList(), last(body, account));
    }

    private Last last(Body body, Account account) {
        return store.lastOf(account.person().union(), body).map(row -> new Last(row.number(), row.content().place(),
            row.content().chair(), row.content().recorder(), row.content().expected(), row.content().participants()))
            .orElse(null);
    }

    private static BodyCard card(Body body, int waiting) {
        return new BodyCard(body.id(), body.name(), body.roll().name(), body.rule().least(),
            body.rule().words() + "（" + body.clause() + "）", waiting);
    }
}
