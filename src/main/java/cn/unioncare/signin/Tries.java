package cn.unioncare.signin;

import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was tried, counted in the database, where several nodes and many requests at once see the same. A try is counted
 * before the password is looked at: of a thousand at once not one more than allowed is answered.
 */
@Repository
class Tries {

    /**
     * An account and an address, as keyed hashes.
     *
     * @param login   of the account, whether there is one or not
     * @param address of the network
     */
    record Pair(String login, String address) { }

    /**
     * @param knownOn  the last day on which the account signed in from the address; null if it never did
     * @param tried    whether wrong passwords stand against the pair
     * @param accounts how many accounts the address has failed for of late
     * @param failures how often the account was failed for of late, from everywhere
     */
    record Standing(LocalDate knownOn, boolean tried, int accounts, int failures) { }

    private record Row(int tries, OffsetDateTime triedAt, OffsetDateTime waitsUntil) { }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Tries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    Standing standing(Pair pair, OffsetDateTime now, SignInSettings settings) {
        return jdbc.sql("""
                select (select max(last_on) from known_address where login_key = :login and address_key = :address
                            and last_on >= :knownSince) as known_on,
                    (select count(*) from sign_in_failure where login_key = :login and address_key = :address) as tried,
                    (select count(*) from sign_in_failure where address_key = :address
                        and failed_at > :addressSince) as accounts,
                    (select coalesce(sum(tries), 0) from sign_in_failure where login_key = :login
                        and failed_at > :accountSince) as failures""")
            .param("login", pair.login()).param("address", pair.address())
            .param("knownSince", now.toLocalDate().minusDays(settings.knownDays()))
            .param("addressSince", now.minus(settings.addressWindow()))
            .param("accountSince", now.minus(settings.accountWindow()))
            .query((row, index) -> new Standing(row.getObject("known_on", LocalDate.class), row.getInt("tried") > 0,
                row.getInt("accounts"), row.getInt("failures"))).single();
    }

    /** @return until when the pair has to wait; nothing if this try may be made, which is then counted */
    Optional<OffsetDateTime> count(Pair pair, OffsetDateTime now, SignInSettings settings) {
        try {
            return transaction.execute(status -> countHeld(pair, now, settings));
        } catch (DuplicateKeyException anotherCameFirst) {
            return transaction.execute(status -> countHeld(pair, now, settings));
        }
    }

    private Optional<OffsetDateTime> countHeld(Pair pair, OffsetDateTime now, SignInSettings settings) {
        Optional<Row> row = jdbc.sql("""
                select tries, tried_at, waits_until from sign_in_failure where login_key = ? and address_key = ?
                for update""")
            .params(pair.login(), pair.address()).query((found, index) -> new Row(found.getInt("tries"),
                found.getObject("tried_at", OffsetDateTime.class), found.getObject("waits_until", OffsetDateTime.class)))
            .optional();
        Optional<OffsetDateTime> wait = row.map(Row::waitsUntil).filter(until -> until.isAfter(now));
        if (wait.isEmpty()) {
            int tries = row.filter(before -> before.triedAt().isAfter(now.minus(settings.forgetAfter())))
                .map(Row::tries).orElse(0) + 1;
            Duration next = settings.waitAfter(tries);
            store(pair, row.isPresent(), tries, now, next.isZero() ? null : now.plus(next));
        }
        return wait;
    }

    private void store(Pair pair, boolean there, int tries, OffsetDateTime now, OffsetDateTime waitsUntil) {
        jdbc.sql(there ? """
                update sign_in_failure set tries = :tries, tried_at = :now, waits_until = :until
                where login_key = :login and address_key = :address""" : """
                insert into sign_in_failure (login_key, address_key, tries, tried_at, waits_until)
                values (:login, :address, :tries, :now, :until)""")
            .param("tries", tries).param("now", now)
            .param("until", waitsUntil, Types.TIMESTAMP_WITH_TIMEZONE)
            .param("login", pair.login()).param("address", pair.address()).update();
    }

    /** The try that was counted was a wrong one. */
    void failed(Pair pair, OffsetDateTime now) {
        jdbc.sql("update sign_in_failure set failed_at = ? where login_key = ? and address_key = ?")
            .params(now, pair.login(), pair.address()).update();
    }

    void forget(Pair pair) {
        jdbc.sql("delete from sign_in_failure where login_key = ? and address_key = ?")
            .params(pair.login(), pair.address()).update();
    }

    void know(Pair pair, LocalDate today) {
        int known = jdbc.sql("update known_address set last_on = ? where login_key = ? and address_key = ?")
            .params(today, pair.login(), pair.address()).update();
        if (known == 0) {
            try {
                jdbc.sql("insert into known_address (login_key, address_key, last_on) values (?, ?, ?)")
                    .params(pair.login(), pair.address(), today).update();
            } catch (DuplicateKeyException knownMeanwhile) {
                // Somebody signed in twice at the same moment; both say the same.
            }
        }
    }

    int removeBefore(OffsetDateTime tried, LocalDate known) {
        return jdbc.sql("delete from sign_in_failure where tried_at < ?").param(tried).update()
            + jdbc.sql("delete from known_address where last_on < ?").param(known).update();
    }
}
