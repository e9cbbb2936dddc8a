package cn.unioncare.workflow.engine;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What every node does at its start, so that of two that start together the second finds it done. */
@Component
@DependsOnDatabaseInitialization
class OneAtATime {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OneAtATime(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** In one transaction, under the lock that the engine takes for a deployment. */
    void run(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select rev_ from act_ge_property where name_ = 'deployment.lock' for update")
                .query(Integer.class).single();
            work.run();
        });
    }
}
