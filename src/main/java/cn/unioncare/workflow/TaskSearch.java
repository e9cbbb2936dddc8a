package cn.unioncare.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads tasks with what a list shows of their cases, in one statement. The engine's own queries would take three, know
 * no page after a given task and no order in which tasks without a date come last.
 */
@Repository
class TaskSearch {

    /** What is soon due: within two days. */
    private static final Duration SOON = Duration.ofDays(2);
    private static final String FOUND = """
        select t.id_, t.task_def_key_, t.name_, t.create_time_, t.due_date_, t.assignee_, e.business_key_,
               p.key_ as flow, p.name_ as flow_name, v.text_ as title, o.text_ as owner
        from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
        join act_re_procdef p on p.id_ = t.proc_def_id_
        left join act_ru_variable v on v.execution_id_ = e.id_ and v.name_ = '%s'
        left join act_ru_variable o on o.execution_id_ = e.id_ and o.name_ = '%s'
        """.formatted(CaseVars.TITLE.name(), CaseVars.OWNER.name());
    private static final String OFFERED = """
        exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                and l.group_id_ in (:groups))""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The tasks offered to those groups that are wished for, one more than the page holds if there is one. */
    List<TaskCard> offered(List<String> groups, String login, TaskLists.Wish wish) {
        List<String> conditions = new ArrayList<>(List.of(OFFERED));
        Map<String, Object> values = new HashMap<>(Map.of("groups", groups));
        conditions.add(switch (wish.scope()) {
            case MINE -> "t.assignee_ = :login";
            case CLAIMABLE -> "t.assignee_ is null";
            case OPEN -> "(t.assignee_ is null or t.assignee_ = :login)";
        });
        values.put("login", login);
        narrow(conditions, values, "t.task_def_key_ = :key", "key", wish.key());
        narrow(conditions, values, "e.business_key_ = :case", "case", wish.caseId());
        narrow(conditions, values, "p.key_ = :flow", "flow", wish.flow());
        due(conditions, values, wish.due());
        if (wish.after() != null) {
            follow(conditions, values, TaskCursor.parse(wish.after(), wish.sort()), wish.sort());
        }
        return jdbc.sql(FOUND + " where " + String.join(" and ", conditions) + " order by " + order(wish.sort())
                + " fetch first :limit rows only")
            .params(values).param("limit", wish.limit() + 1).query(TaskSearch::card).list();
    }

    TaskCard get(String id) {
        return jdbc.sql(FOUND + " where t.id_ = :id").param("id", id).query(TaskSearch::card).single();
    }

    /** Every open task that is due before the instant, with the union whose people it is offered to. */
    List<DueTask> dueBefore(Instant instant, int most) {
        return jdbc.sql("select f.*, (select min(l.group_id_) from act_ru_identitylink l where l.task_id_ = f.id_ "
                + "and l.type_ = 'candidate') as office from (" + FOUND + " where t.due_date_ < :before) f "
                + "order by f.due_date_, f.id_ fetch first :most rows only")
            .param("before", Timestamp.from(instant)).param("most", most)
            .query((row, index) -> new DueTask(card(row, index), holder(row))).list();
    }

    boolean isFlow(String key) {
        return jdbc.sql("select count(*) from act_re_procdef where key_ = ?").param(key).query(Integer.class).single() > 0;
    }

    private static void narrow(List<String> conditions, Map<String, Object> values, String condition, String name,
            String value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private void due(List<String> conditions, Map<String, Object> values, TaskLists.Due due) {
        if (due != null) {
            conditions.add(due == TaskLists.Due.OVERDUE ? "t.due_date_ < :now"
                : "t.due_date_ >= :now and t.due_date_ < :soon");
            values.put("now", Timestamp.from(clock.instant()));
            values.put("soon", Timestamp.from(clock.instant().plus(SOON)));
        }
    }

    private static void follow(List<String> conditions, Map<String, Object> values, TaskCursor cursor,
            TaskLists.Sort sort) {
        String column = sort == TaskLists.Sort.DUE ? "t.due_date_" : "t.create_time_";
        values.put("id", cursor.id());
        if (cursor.at() == null) {
            conditions.add(column + " is null and t.id_ > :id");
        } else {
            conditions.add("(%1$s > :at or %1$s = :at and t.id_ > :id or %1$s is null)".formatted(column));
            values.put("at", Timestamp.from(cursor.at()));
        }
    }

    private static String order(TaskLists.Sort sort) {
        return sort == TaskLists.Sort.DUE ? "case when t.due_date_ is null then 1 else 0 end, t.due_date_, t.id_"
            : "t.create_time_, t.id_";
    }

    private static TaskCard card(ResultSet row, int index) throws SQLException {
        return new TaskCard(row.getString("id_"), row.getString("task_def_key_"), row.getString("name_"),
            row.getString("business_key_"), row.getString("title"), row.getString("owner"),
            at(row.getTimestamp("create_time_")), at(row.getTimestamp("due_date_")), row.getString("assignee_"),
            row.getString("flow"), row.getString("flow_name"));
    }

    // The union in the name of the group.
    private static String holder(ResultSet row) throws SQLException {
        String office = row.getString("office");
        return office == null ? row.getString("owner") : office.substring(0, office.lastIndexOf('-'));
    }

    private static OffsetDateTime at(Timestamp time) {
        return time == null ? null : time.toInstant().atZone(UnionCareClock.CHINA).toOffsetDateTime();
    }
}
