package cn.unioncare.statistics;

import cn.unioncare.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tables as they stand now. */
@Service
public class Statistics {

    private final StatTables tables;
    private final Subjects subjects;
    private final Counting counting;

    Statistics(StatTables tables, Subjects subjects, Counting counting) {
        this.tables = tables;
        this.subjects = subjects;
        this.counting = counting;
    }

    public List<StatTable> tables() {
        return tables.all();
    }

    /** @throws cn.unioncare.shared.Refusal 404 for what is not the actor's; 400 for an impossible period */
    @Transactional(readOnly = true)
    public StatSheet sheet(Wish wish, Actor actor) {
        return counting.sheet(subjects.of(wish, actor));
    }
}
