package cn.unioncare.hardship;

import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.organisation.Unions;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.registry.ArchiveMoved;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of archiving. */
@Repository
public class HardshipCases {

    private static final String ENDED = "('ARCHIVED', 'REJECTED', 'CANCELLED', 'WITHDRAWN')";

    private final JdbcClient jdbc;
    private final Unions unions;
    private final Clock clock;

    HardshipCases(JdbcClient jdbc, Unions unions, Clock clock) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.clock = clock;
    }

    void add(HardshipCase filed, String registerHash) {
        ReviewRoute route = filed.route();
        jdbc.sql("""
                insert into hardship_case (case_id, owner_union, reviewing_union, determining_union, region, state,
                    register_hmac, filed_on, filed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(filed.id().value(), route.owner().value(), route.review().value(), route.determining().value(),
                route.region(), filed.state().name(), registerHash, filed.filedOn(), filed.filedBy())
            .update();
    }

    void move(CaseId id, CaseState state) {
        jdbc.sql("update hardship_case set state = ?, ended_on = ? where case_id = ?")
            .params(state.name(), state.isEnded() ? LocalDate.now(clock) : null, id.value()).update();
    }

    void corrected(CaseId id, CaseState state, String registerHash) {
        jdbc.sql("update hardship_case set state = ?, register_hmac = ? where case_id = ?")
            .params(state.name(), registerHash, id.value()).update();
    }

    void archived(CaseId id, String archive) {
        jdbc.sql("update hardship_case set archive = ? where case_id = ?").params(archive, id.value()).update();
    }

    /** What that union determines and ended without an archive on that day or before, oldest first. */
    public List<EndedCase> endedUntil(LocalDate day, UnionCode determining) {
        return jdbc.sql("""
                select case_id, ended_on from hardship_case where determining_union = ? and archive is null
                  and state in ('REJECTED', 'CANCELLED', 'WITHDRAWN') and erased_on is null and ended_on <= ?
                order by ended_on, case_id""")
            .params(determining.value(), day).query((row, index) -> new EndedCase(new CaseId(row.getString("case_id")),
                row.getObject("ended_on", LocalDate.class))).list();
    }

    /** The case stays as a number with its states and dates. */
    void erased(Erasure erasure) {
        jdbc.sql("update hardship_case set register_hmac = case_id, erased_on = ?, erased_by = ? where case_id = ?")
            .params(erasure.on(), erasure.approval(), erasure.caseId().value()).update();
    }

    /** Waits until nobody else changes what hangs on the case, and holds it until the transaction ends. */
    public void hold(CaseId id) {
        jdbc.sql("select case_id from hardship_case where case_id = ? for update").param(id.value())
            .query(String.class).single();
    }

    /** Whether another case with that household register is under way. */
    boolean isRegisterUnderWay(CaseId id, String registerHash) {
        return jdbc.sql("select count(*) from hardship_case where register_hmac = ? and case_id <> ? "
                + "and state not in " + ENDED)
            .params(registerHash, id.value()).query(Integer.class).single() > 0;
    }

    /** How many cases that have not ended the union files, reviews or determines. */
    long underWayAt(UnionCode union) {
        return jdbc.sql("select count(*) from hardship_case where (owner_union = :union or reviewing_union = :union "
                + "or determining_union = :union) and state not in " + ENDED)
            .param("union", union.value()).query(Long.class).single();
    }

    /** The cases that have ended are the other union's from now on, as their archives are. */
    void handOverEnded(UnionCode from, UnionCode to) {
        jdbc.sql("update hardship_case set owner_union = ? where owner_union = ? and state in " + ENDED)
            .params(to.value(), from.value()).update();
    }

    /** An archive's case goes where the archive went: whoever keeps it now must be able to open it. */
    @EventListener
    void follow(ArchiveMoved moved) {
        UnionCode review = unions.routeFrom(moved.toOwner()).review();
        jdbc.sql("update hardship_case set owner_union = ?, reviewing_union = ?, determining_union = ? "
            + "where case_id = ? and state in " + ENDED)
            .params(moved.toOwner().value(), review.value(), moved.to().value(), moved.caseId().value()).update();
    }

    /** How many cases of the region were assessed in that time, by the day on which they were. */
    long assessed(String region, LocalDate from, Optional<LocalDate> before) {
        return jdbc.sql("""
                select count(distinct c.case_id) from hardship_case c join case_step s on s.case_id = c.case_id
                where c.region = ? and s.step = ? and s.at >= ? and s.at < ?""")
            .params(region, Step.ASSESS.name(), midnight(from), midnight(before.orElse(LocalDate.of(9999, 1, 1))))
            .query(Long.class).single();
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atTime(OffsetTime.of(0, 0, 0, 0, ZoneOffset.ofHours(8)));
    }

    public Optional<HardshipCase> find(CaseId id) {
        return jdbc.sql("select * from hardship_case where case_id = ?").param(id.value())
            .query(HardshipCases::hardshipCase).optional();
    }

    public HardshipCase get(CaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no case " + id));
    }

    /** Whether the actor's union files, reviews or determines the case, or stands above the union that files it. */
    public boolean isWithin(CaseId id, Actor actor) {
        return find(id).map(HardshipCase::route).filter(route -> {
            UnionCode own = actor.union();
            return own.equals(route.review()) || own.equals(route.determining())
                || unions.isWithin(route.owner(), own);
        }).isPresent();
    }

    private static HardshipCase hardshipCase(ResultSet row, int index) throws SQLException {
        ReviewRoute route = new ReviewRoute(new UnionCode(row.getString("owner_union")),
            new UnionCode(row.getString("reviewing_union")), new UnionCode(row.getString("determining_union")),
            row.getString("region"));
        String erasedBy = row.getString("erased_by");
        return new HardshipCase(new CaseId(row.getString("case_id")), route,
            CaseState.valueOf(row.getString("state")), row.getObject("filed_on", LocalDate.class),
            row.getString("filed_by"), Optional.ofNullable(row.getString("archive")),
            Optional.ofNullable(row.getObject("erased_on", LocalDate.class))
                .map(on -> new HardshipCase.Erased(on, erasedBy)));
    }
}
