package cn.unioncare.workflow;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import cn.unioncare.organisation.TasksInHand;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks back to their office when the one who has claimed them has left it. */
@Component
class ReturnedTasks implements TasksInHand {

    private record Held(String task, String step, String instance, String office, String union) { }

    private final JdbcClient jdbc;
    private final People people;
    private final TaskService tasks;
    private final EngineCommands engine;
    private final Turns turns;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;

    ReturnedTasks(JdbcClient jdbc, People people, TaskService tasks, EngineCommands engine, Turns turns, Drafts drafts,
                  ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.tasks = tasks;
        this.engine = engine;
        this.turns = turns;
        this.drafts = drafts;
        this.events = events;
    }

    /** Those who have claimed a task that is not done. */
    List<String> holders() {
        return jdbc.sql("select distinct assignee_ from act_ru_task where assignee_ is not null").query(String.class).list();
    }

    @Override
    @Transactional
    public int giveBackOf(String login) {
        List<String> offices = people.find(login).map(Person::groups).orElse(List.of());
        List<Held> left = held(login).stream().filter(task -> !offices.contains(task.office())).toList();
        return (int) left.stream().filter(task -> giveBack(task, login)).count();
    }

    // In the order of the instances, so that two who hold several wait for each other and never deadlock. A task is
    // offered to one office.
    private List<Held> held(String login) {
        return jdbc.sql("""
                select t.id_, t.task_def_key_, t.proc_inst_id_, min(l.group_id_) as office, min(p.union_code) as union_code
                from act_ru_task t join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                join person p on p.login = t.assignee_
                where t.assignee_ = ? group by t.id_, t.task_def_key_, t.proc_inst_id_ order by t.proc_inst_id_, t.id_""")
            .param(login).query((row, index) -> new Held(row.getString("id_"), row.getString("task_def_key_"),
                row.getString("proc_inst_id_"), row.getString("office"), row.getString("union_code"))).list();
    }

    private boolean giveBack(Held held, String login) {
        turns.take(held.instance());
        return engine.unchecked(() -> {
            var task = tasks.createTaskQuery().taskId(held.task()).taskAssignee(login).singleResult();
            if (task == null) {
                return false;
            }
            Door.open(() -> {
                tasks.setAssignee(held.task(), null);
                return null;
            });
            drafts.discard(held.task(), login);
            caseOf(held).ifPresent(caseId -> events.publishEvent(new CaseEvent(caseId, "RETURNED_TO_OFFICE",
                Actor.system(new UnionCode(held.union())), Map.of("step", held.step(), "from", login))));
            return true;
        });
    }

    private Optional<CaseId> caseOf(Held held) {
        return jdbc.sql("select business_key_ from act_ru_execution where id_ = ?").param(held.instance())
            .query(String.class).optional().filter(CaseId::isWellFormed).map(CaseId::new);
    }
}
