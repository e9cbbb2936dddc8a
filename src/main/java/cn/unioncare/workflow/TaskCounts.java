package cn.unioncare.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
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
        + "min(t.due_date_) as earliest from act_ru_task t";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is claimed, by login. */
    public Map<String, Count> claimed() {
        return read("select t.assignee_ as whose, " + COUNTED + " where t.assignee_ is not null group by t.assignee_");
    }

    /** What waits for somebody to claim it, by the office that it is offered to. */
    public Map<String, Count> waiting() {
        return read("select l.group_id_ as whose, " + COUNTED + " join act_ru_identitylink l on l.task_id_ = t.id_ "
            + "and l.type_ = 'candidate' where t.assignee_ is null and l.group_id_ is not null group by l.group_id_");
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
