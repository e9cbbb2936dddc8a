package cn.unioncare.workflow;

import cn.unioncare.organisation.Person;
import cn.unioncare.shared.CaseId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The case behind an id for which somebody was told that there is nothing, where it is another union's. */
@Repository
public class StrangersCases {

    private final JdbcClient jdbc;

    StrangersCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of a task that is open, or that somebody of another union has done: a colleague's page may still show a task that is
     * done.
     */
    public Optional<CaseId> ofTask(String id, Person person) {
        return found(jdbc.sql("""
                select e.business_key_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where t.id_ = ?
                union
                select p.business_key_ from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_
                join person a on a.login = t.assignee_
                where t.id_ = ? and t.end_time_ is not null and a.union_code <> ?""")
            .params(id, id, person.union().value()).query(String.class).optional());
    }

    /** Of an instance that runs: one that has ended is shown to nobody. */
    public Optional<CaseId> ofInstance(String id) {
        return found(jdbc.sql("select business_key_ from act_ru_execution where id_ = ? and parent_id_ is null").param(id)
            .query(String.class).optional());
    }

    private static Optional<CaseId> found(Optional<String> businessKey) {
        return businessKey.filter(CaseId::isWellFormed).map(CaseId::new);
    }
}
