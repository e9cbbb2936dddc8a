package cn.unioncare.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tasks are open, over everybody in one reading each. */
@Component
public class TaskCounts {

    /**
     * @param overdue  those of them that are past their date
     * @param earliest the first date; null where none has one
     */
    public record Count(int tasks, int overdue, OffsetDateTime earliest) { }

    private static final String COUNTED = "count(*) as tasks, sum(case when t.due_date_ < :now then 1 else 0 end) as overdue, "
        + "min(t.due_date_) as earliest from ";
    private static final String WAITING = """
        (select w.id_, w.due_date_, string_agg(distinct l.group_id_, ',' order by l.group_id_) as offered from act_ru_task w
        join act_ru_identitylink l on l.task_id_ = w.id_ and l.type_ = 'candidate' and l.group_id_ is not null
        where w.assignee_ is null group by w.id_, w.due_date_) t group by t.offered""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is claimed, by login. */
    public Map<String, Count> claimed() {
        return read("select t.assignee_ as whose, " + COUNTED + "act_ru_task t where t.assignee_ is not null group by t.assignee_");
    }

    /** What waits for somebody to claim it, by the offices that it is offered to together. */
    public Map<Set<String>, Count> waiting() {
        Map<Set<String>, Count> counts = new HashMap<>();
        read("select t.offered as whose, " + COUNTED + WAITING).forEach((offered, count) ->
            counts.put(Set.of(offered.split(",")), count));
        return counts;
    }

    private Map<String, Count> read(String sql) {
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql(sql).param("now", Timestamp.from(clock.instant())).query(row -> {
            Timestamp earliest = row.getTimestamp("earliest");
            counts.put(row.getString("whose"), new Count(row.getInt("tasks"), row.getInt("overdue"), earliest == null ? null
                : earliest.toInstant().atZone(UnionCareClock.CHINA).toOffsetDateTime()));
        });
        return counts;
    }
}
