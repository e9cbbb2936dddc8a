package cn.unioncare.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets those who move one case at the same moment do so one after the other. The engine alone would let the second work
 * on what the first has left half-read: a gateway without its variable, a task whose grants are gone, and an honest
 * collision where two branches meet.
 */
@Component
class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else moves the instance of that task, and holds it until the transaction ends. */
    void takeForTask(String task) {
        jdbc.sql("""
                select id_ from act_ru_execution where id_ = (select proc_inst_id_ from act_ru_task where id_ = ?)
                for update""")
            .param(task).query(String.class).list();
    }

    /** @return whether the instance still runs once it is held */
    boolean take(String instance) {
        return !jdbc.sql("select id_ from act_ru_execution where id_ = ? for update").param(instance)
            .query(String.class).list().isEmpty();
    }
}
