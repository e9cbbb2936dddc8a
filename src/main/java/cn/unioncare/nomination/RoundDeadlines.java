package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.CutOff;
import cn.unioncare.nomination.programme.Lateness;
import cn.unioncare.nomination.programme.SubmissionDeadline;
import cn.unioncare.organisation.Tier;
import cn.unioncare.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deadlines of each round, in the order of time. */
@Repository
class RoundDeadlines {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundDeadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param deadlines in the order of time */
    void add(CaseId round, List<SubmissionDeadline> deadlines) {
        int seq = 0;
        for (SubmissionDeadline deadline : deadlines) {
            CutOff at = deadline.at();
            jdbc.sql("""
                    insert into round_deadline (round, seq, tier, cut_off, late_from, late, clause)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                .params(round.value(), seq++, deadline.to().name(), at.text(), at.lateFrom().atZone(CHINA).toOffsetDateTime(),
                    deadline.late().name(), deadline.clause()).update();
        }
    }

    List<RoundDeadline> of(CaseId round) {
        return jdbc.sql("select * from round_deadline where round = ? order by seq").param(round.value())
            .query(RoundDeadlines::deadline).list();
    }

    /** The last of each of these rounds. */
    Map<CaseId, RoundDeadline> lastOf(Collection<CaseId> rounds) {
        Map<CaseId, RoundDeadline> last = new HashMap<>();
        each(rounds, last::put);
        return last;
    }

    /** The next of each of these rounds; without an entry where the late ones of all have been told. */
    Map<CaseId, RoundDeadline> nextOf(Collection<CaseId> rounds) {
        Map<CaseId, RoundDeadline> next = new HashMap<>();
        each(rounds, (round, deadline) -> {
            if (!deadline.handled()) {
                next.putIfAbsent(round, deadline);
            }
        });
        return next;
    }

    private void each(Collection<CaseId> rounds, BiConsumer<CaseId, RoundDeadline> told) {
        if (!rounds.isEmpty()) {
            jdbc.sql("select * from round_deadline where round in (:rounds) order by round, seq")
                .param("rounds", rounds.stream().map(CaseId::value).toList()).query(row -> {
                    told.accept(new CaseId(row.getString("round")), deadline(row, 0));
                });
        }
    }

    /** The first whose late ones have not been told yet. */
    Optional<RoundDeadline> next(CaseId round) {
        return of(round).stream().filter(deadline -> !deadline.handled()).findFirst();
    }

    void handled(CaseId round, RoundDeadline deadline) {
        jdbc.sql("update round_deadline set handled_at = ? where round = ? and seq = ?")
            .params(OffsetDateTime.now(clock), round.value(), deadline.seq()).update();
    }

    private static RoundDeadline deadline(ResultSet row, int index) throws SQLException {
        return new RoundDeadline(row.getInt("seq"), Tier.valueOf(row.getString("tier")), row.getString("cut_off"),
            row.getObject("late_from", OffsetDateTime.class).toInstant(), Lateness.valueOf(row.getString("late")),
            row.getString("clause"), row.getString("handled_at") != null);
    }
}
