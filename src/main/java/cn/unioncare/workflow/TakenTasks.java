package cn.unioncare.workflow;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people have claimed and not done, and its way into other hands. Whether it may go there, the caller has asked. */
@Service
public class TakenTasks {

    private static final int MOST_HOLDERS = 200;
    private static final String TAKEN = """
        select t.id_, t.task_def_key_, t.name_, e.business_key_, t.due_date_, t.assignee_,
            (select string_agg(l.group_id_, ',') from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate') as offices
        from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_""";

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final EngineCommands engine;
    private final Turns turns;
    private final Drafts drafts;

    TakenTasks(JdbcClient jdbc, TaskService tasks, EngineCommands engine, Turns turns, Drafts drafts) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.engine = engine;
        this.turns = turns;
        this.drafts = drafts;
    }

    /** Whose people of that union and of all below it hold tasks, what was due first at the head; two hundred at most. */
    public List<TaskHolder> holders(UnionCode top) {
        return jdbc.sql("""
                with recursive tree (code) as (
                    select code from union_unit where code = ?
                    union all
                    select c.code from union_unit c join tree t on c.parent = t.code)
                select p.login, p.name, u.code, u.name as union_name, count(*) as tasks, min(t.due_date_) as earliest
                from act_ru_task t join person p on p.login = t.assignee_ join union_unit u on u.code = p.union_code
                where p.union_code in (select code from tree) group by p.login, p.name, u.code, u.name
                order by case when min(t.due_date_) is null then 1 else 0 end, min(t.due_date_), p.login
                fetch first ? rows only""")
            .params(top.value(), MOST_HOLDERS).query((row, index) -> new TaskHolder(row.getString("login"),
                row.getString("name"), row.getString("code"), row.getString("union_name"), row.getInt("tasks"),
                at(row.getTimestamp("earliest")))).list();
    }

    /** In the order of the instances, so that two who hold several wait for each other and never deadlock. */
    public List<TakenTask> of(String login) {
        return jdbc.sql(TAKEN + " where t.assignee_ = ? order by t.proc_inst_id_, t.id_").param(login)
            .query(TakenTasks::task).list();
    }

    /** Where those cases wait, whether anybody has claimed it or not. */
    public List<TakenTask> waitingIn(Collection<CaseId> cases) {
        return cases.isEmpty() ? List.of() : jdbc.sql(TAKEN + " where e.business_key_ in (:cases) order by t.create_time_, t.id_")
            .param("cases", cases.stream().map(CaseId::value).toList()).query(TakenTasks::task).list();
    }

    /**
     * Waits until nobody else moves the case of the task, and holds it until the transaction ends.
     *
     * @return the task as it is then; nothing if it is done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<TakenTask> hold(String task) {
        turns.takeForTask(task);
        return jdbc.sql(TAKEN + " where t.id_ = ?").param(task).query(TakenTasks::task).optional();
    }

    /**
     * Puts the task, which is held, into other hands, or back to its office. What was typed into it goes: whoever does it
     * answers for every word.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(TakenTask task, Optional<String> to) {
        drafts.discard(task.id(), task.holder());
        engine.asTheProduct(() -> Door.open(() -> {
            tasks.setAssignee(task.id(), to.orElse(null));
            return null;
        }));
    }

    private static TakenTask task(ResultSet row, int index) throws SQLException {
        return new TakenTask(row.getString("id_"), row.getString("task_def_key_"), row.getString("name_"),
            row.getString("business_key_"), offices(row.getString("offices")), at(row.getTimestamp("due_date_")),
            row.getString("assignee_"));
    }

    /** @param offered groups with commas between, as read with {@code string_agg}; null for none */
    static List<String> offices(String offered) {
        return offered == null ? List.of() : List.of(offered.split(","));
    }

    private static OffsetDateTime at(Timestamp time) {
        return time == null ? null : time.toInstant().atZone(UnionCareClock.CHINA).toOffsetDateTime();
    }
}
