package cn.unioncare.workflow;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has taken and cannot go on with goes back to the office that it was offered to. */
@Service
public class HeldTasks {

    private record Held(String id, String step, String caseNumber, String owner) { }

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final EngineCommands engine;
    private final Turns turns;
    private final ApplicationEventPublisher events;

    HeldTasks(JdbcClient jdbc, TaskService tasks, EngineCommands engine, Turns turns, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.engine = engine;
        this.turns = turns;
        this.events = events;
    }

    /**
     * Gives everything back that the person has taken. The drafts stay with the person.
     *
     * @return how many tasks
     */
    @Transactional
    public int giveBack(String login, UnionCode union) {
        List<Held> held = jdbc.sql("""
                select t.id_, t.task_def_key_, e.business_key_ from act_ru_task t
                join act_ru_execution e on e.id_ = t.proc_inst_id_ where t.assignee_ = ? order by t.id_""")
            .param(login).query((row, index) -> new Held(row.getString(1), row.getString(2), row.getString(3), login)).list();
        held.forEach(task -> giveBack(task, union));
        return held.size();
    }

    /** Gives one task back that the person has taken. */
    void giveBack(String task, String step, String caseNumber, String login, UnionCode union) {
        giveBack(new Held(task, step, caseNumber, login), union);
    }

    private void giveBack(Held task, UnionCode union) {
        turns.takeForTask(task.id());
        engine.unchecked(() -> Door.open(() -> {
            tasks.setAssignee(task.id(), null);
            return null;
        }));
        if (CaseId.isWellFormed(task.caseNumber())) {
            events.publishEvent(new CaseEvent(new CaseId(task.caseNumber()), "HANDED_BACK", Actor.system(union),
                Map.of("step", task.step(), "of", task.owner())));
        }
    }
}
