package cn.unioncare.registry;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what each person has had shown today, in the database, so that all nodes count together. */
@Repository
class RevealCount {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    RevealCount(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** @return false if the person has reached that number today; then nothing was counted */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean oneMore(String login, int most) {
        if (counted(login, most)) {
            return true;
        }
        open(login);
        return counted(login, most);
    }

    // The row itself decides where one person asks many times at once.
    private boolean counted(String login, int most) {
        return jdbc.sql("update reveal_count set times = times + 1 where login = ? and counted_on = ? and times < ?")
            .params(login, LocalDate.now(clock), most).update() == 1;
    }

    private void open(String login) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql("insert into reveal_count (login, counted_on, times) values (?, ?, 0)")
                .params(login, LocalDate.now(clock)).update());
        } catch (DuplicateKeyException counting) {
            // the day has begun for this person
        }
    }
}
