package cn.unioncare.workflow;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Person;
import cn.unioncare.organisation.TasksInHand;
import cn.unioncare.shared.UnionCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks back to their office when the one who has claimed them has left it; what was typed into them goes. */
@Component
class ReturnedTasks implements TasksInHand {

    private record Left(String task, String step, String caseNumber, List<String> offices, UnionCode union) { }

    private final JdbcClient jdbc;
    private final People people;
    private final HeldTasks held;
    private final Drafts drafts;

    ReturnedTasks(JdbcClient jdbc, People people, HeldTasks held, Drafts drafts) {
        this.jdbc = jdbc;
        this.people = people;
        this.held = held;
        this.drafts = drafts;
    }

    /** Those who have claimed a task that is not done. */
    List<String> holders() {
        return jdbc.sql("select distinct assignee_ from act_ru_task where assignee_ is not null").query(String.class).list();
    }

    @Override
    @Transactional
    public int giveBackOf(String login) {
        List<String> offices = people.find(login).map(Person::groups).orElse(List.of());
        List<Left> left = claimed(login).stream().filter(task -> task.offices().stream().noneMatch(offices::contains)).toList();
        left.forEach(task -> {
            held.giveBack(task.task(), task.step(), task.caseNumber(), login, task.union());
            drafts.discard(task.task(), login);
        });
        return left.size();
    }

    // In the order of the instances, so that two who hold several wait for each other and never deadlock.
    private List<Left> claimed(String login) {
        return jdbc.sql("""
                select t.id_, t.task_def_key_, e.business_key_, string_agg(l.group_id_, ',') as offices, min(p.union_code) as union_code
                from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                join person p on p.login = t.assignee_
                where t.assignee_ = ? group by t.id_, t.task_def_key_, e.business_key_, t.proc_inst_id_
                order by t.proc_inst_id_, t.id_""")
            .param(login).query((row, index) -> new Left(row.getString("id_"), row.getString("task_def_key_"),
                row.getString("business_key_"), TakenTasks.offices(row.getString("offices")), new UnionCode(row.getString("union_code")))).list();
    }
}
