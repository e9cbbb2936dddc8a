package cn.unioncare.payments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.Proof;
import cn.unioncare.TestDatabases;
import cn.unioncare.shared.Refusal;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Whatever is done in whatever order, and refused in between: after every act the books agree to the fen. */
class RandomSequencesTest {

    private static final int STATED_ACTS = 60_000;
    private static final int LEAST_ACTS = 3_000;
    private static final int STATED_ACTS_ON_POSTGRES = 5_000;
    private static final int LEAST_ACTS_ON_POSTGRES = 250;
    private static final int ACTS_OF_A_SEQUENCE = 250;

    @Test
    void after_every_act_the_books_agree_to_the_fen() {
        Map<String, Integer> done = done(Math.max(LEAST_ACTS, Proof.of(STATED_ACTS)), TestDatabases::h2, "H2");
        // What never happens would prove nothing.
        assertThat(done).containsKeys("ask", "adjust", "cancel", "reverse", "recover", "repay", "refer", "withdraw", "refused");
        assertThat(done.values()).allMatch(count -> count > 0);
    }

    @Test
    void they_agree_on_postgresql_too() {
        assertThat(done(Math.max(LEAST_ACTS_ON_POSTGRES, Proof.of(STATED_ACTS_ON_POSTGRES)), TestDatabases::postgres, "PostgreSQL"))
            .containsKeys("ask", "refused");
    }

    private static Map<String, Integer> done(int wanted, Supplier<DataSource> databases, String name) {
        Map<String, Integer> done = new TreeMap<>();
        int acts = 0;
        for (long seed = Proof.SEED; acts < wanted; seed++) {
            DataSource database = databases.get();
            PaymentsFixture till = new PaymentsFixture(database);
            Cash cash = new Cash(till, seed);
            Books books = new Books(till.jdbc);
            for (int i = 0; i < ACTS_OF_A_SEQUENCE; i++, acts++) {
                String act = act(cash);
                done.merge(act.split(" ")[0], 1, Integer::sum);
                books.agree("seed " + seed + ", act " + i + " " + act);
            }
            done.merge("paid", count(till, "payment_attempt where result = 'PAID'"), Integer::sum);
            done.merge("failed", count(till, "payment_attempt where result = 'FAILED'"), Integer::sum);
            done.merge("again", count(till, "payment_attempt where attempt > 1 and result = 'PAID'"), Integer::sum);
            done.merge("reversed", count(till, "payment_order where state = 'REVERSED'"), Integer::sum);
            done.merge("recovered", count(till, "payment_order where state = 'RECOVERED'"), Integer::sum);
            // Hundreds of databases in one JVM would take all its memory, or all connections of the server.
            if (name.equals("H2")) {
                till.jdbc.sql("shutdown").update();
            }
            ((HikariDataSource) database).close();
        }
        Proof.tell("payments: random sequences: " + name, acts + " acts; after each, funds, entries, once-rows, attempts, vouchers and the "
            + "help ledger agree to the fen: " + done);
        return done;
    }

    private static String act(Cash cash) {
        try {
            return cash.act();
        } catch (Refusal refused) {
            return "refused " + refused.getMessage();
        } catch (DataAccessException broken) {
            throw new AssertionError("the database had to say no: " + broken.getMessage(), broken);
        }
    }

    private static int count(PaymentsFixture till, String of) {
        return till.jdbc.sql("select count(*) from " + of).query(Integer.class).single();
    }
}
