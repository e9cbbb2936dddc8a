package cn.unioncare.supervision.messages;

import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The digests on their way. Each change of state is one update that says from which: of two nodes one succeeds. */
@Repository
class DigestStore {

    /** @param failed how many were given up, @param waiting how many are tried again */
    record Standing(LocalDate day, Channel.Kind channel, int sent, int waiting, int failed) { }

    /** One that did not arrive; whose it was, and never the address. */
    record Failure(String login, String union, LocalDate day, Channel.Kind channel, int tries, String reason, boolean givenUp) { }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DigestStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    boolean isPrepared(LocalDate day) {
        return jdbc.sql("select count(*) from digest_day where for_day = ?").param(day).query(Integer.class).single() > 0;
    }

    /** When the digests of the last day before were made; empty where there were none. */
    Optional<OffsetDateTime> lastBefore(LocalDate day) {
        return jdbc.sql("select prepared_at from digest_day where for_day < ? order by for_day desc fetch first 1 row only").param(day)
            .query(OffsetDateTime.class).optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another node does it */
    void begin(LocalDate day, OffsetDateTime now) {
        jdbc.sql("insert into digest_day (for_day, prepared_at) values (?, ?)").params(day, now).update();
    }

    void add(List<Digest> digests, OffsetDateTime now) {
        batches.batchUpdate("""
            insert into digest (login, for_day, channel, mine, claimable, overdue, urged, findings, earliest_due, state, tries, next_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)""", digests.stream().map(one -> new Object[] {one.login(),
                one.forDay(), one.channel().name(), one.mine(), one.claimable(), one.overdue(), one.urged(), one.findings(),
                one.earliestDue().orElse(null), now}).toList());
    }

    /** Those of the day that may be tried now; one that a node took and did not settle in time is tried again. */
    List<Digest> waiting(LocalDate day, OffsetDateTime now, int most) {
        return jdbc.sql("""
                select * from digest where for_day = ? and state in ('WAITING', 'TAKEN') and next_at <= ?
                order by next_at, login, channel fetch first ? rows only""")
            .params(day, now, most).query(DigestStore::digest).list();
    }

    /** @param until after which another may try @return whether nobody else has taken it */
    boolean take(Digest digest, OffsetDateTime now, OffsetDateTime until) {
        return jdbc.sql("""
                update digest set state = 'TAKEN', tries = tries + 1, next_at = ? where login = ? and for_day = ? and channel = ?
                    and state in ('WAITING', 'TAKEN') and next_at <= ? and tries = ?""")
            .params(until, digest.login(), digest.forDay(), digest.channel().name(), now, digest.tries()).update() == 1;
    }

    void sent(Digest digest, OffsetDateTime now) {
        settle(digest, "SENT", null, now, now);
    }

    /** @param next when it is tried again; empty where it is given up */
    void failed(Digest digest, String reason, Optional<OffsetDateTime> next, OffsetDateTime now) {
        settle(digest, next.isPresent() ? "WAITING" : "FAILED", reason, next.orElse(now), next.isPresent() ? null : now);
    }

    private void settle(Digest digest, String state, String reason, OffsetDateTime next, OffsetDateTime settled) {
        jdbc.sql("""
                update digest set state = ?, failure = ?, next_at = ?, settled_at = ?
                where login = ? and for_day = ? and channel = ? and state = 'TAKEN'""")
            .params(state, reason, next, settled, digest.login(), digest.forDay(), digest.channel().name()).update();
    }

    void removeBefore(LocalDate day) {
        jdbc.sql("delete from digest where for_day < ?").param(day).update();
        jdbc.sql("delete from digest_day where for_day < ?").param(day).update();
    }

    /** By day and channel, the newest first. */
    List<Standing> standing(UnionCode top, LocalDate from) {
        return jdbc.sql(TREE + """
                select d.for_day, d.channel, sum(case when d.state = 'SENT' then 1 else 0 end) as sent,
                    sum(case when d.state in ('WAITING', 'TAKEN') then 1 else 0 end) as waiting,
                    sum(case when d.state = 'FAILED' then 1 else 0 end) as failed
                from digest d join person p on p.login = d.login
                where p.union_code in (select code from tree) and d.for_day >= ?
                group by d.for_day, d.channel order by d.for_day desc, d.channel""")
            .params(top.value(), from).query((row, index) -> new Standing(row.getObject("for_day", LocalDate.class),
                Channel.Kind.valueOf(row.getString("channel")), row.getInt("sent"), row.getInt("waiting"),
                row.getInt("failed"))).list();
    }

    List<Failure> failures(UnionCode top, LocalDate from, int most) {
        return jdbc.sql(TREE + """
                select d.login, p.union_code, d.for_day, d.channel, d.tries, d.failure, d.state
                from digest d join person p on p.login = d.login
                where p.union_code in (select code from tree) and d.for_day >= ? and d.failure is not null
                    and d.state in ('WAITING', 'FAILED')
                order by d.for_day desc, d.login, d.channel fetch first ? rows only""")
            .params(top.value(), from, most).query((row, index) -> new Failure(row.getString("login"),
                row.getString("union_code"), row.getObject("for_day", LocalDate.class),
                Channel.Kind.valueOf(row.getString("channel")), row.getInt("tries"), row.getString("failure"),
                row.getString("state").equals("FAILED"))).list();
    }

    private static final String TREE = """
        with recursive tree (code) as (
            select code from union_unit where code = ?
            union all
            select c.code from union_unit c join tree t on c.parent = t.code)
        """;

    private static Digest digest(ResultSet row, int index) throws SQLException {
        return new Digest(row.getString("login"), row.getObject("for_day", LocalDate.class),
            Channel.Kind.valueOf(row.getString("channel")), row.getInt("mine"), row.getInt("claimable"), row.getInt("overdue"),
            row.getInt("urged"), row.getInt("findings"), Optional.ofNullable(row.getObject("earliest_due", OffsetDateTime.class)), row.getInt("tries"));
    }
}
