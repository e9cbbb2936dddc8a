package cn.unioncare.nomination;

import cn.unioncare.nomination.Nomination.Out;
import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.organisation.Unions;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.KeptCases.Closed;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nominations. */
@Repository
public class Nominations {

    private final JdbcClient jdbc;
    private final Unions unions;
    private final Clock clock;

    Nominations(JdbcClient jdbc, Unions unions, Clock clock) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.clock = clock;
    }

    void add(Nomination filed) {
        jdbc.sql("""
                insert into nomination (case_id, round, owner_union, determining_union, entry, category, shown_as, state,
                    tiers_reached, filed_on, filed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(filed.id().value(), filed.round().value(), filed.owner().value(), filed.tenant().value(),
                filed.entry().name(), filed.category().orElse(null), filed.shownAs(), filed.state().name(),
                filed.tiersReached(), filed.filedOn(), filed.filedBy()).update();
    }

    void move(CaseId id, NominationState state) {
        jdbc.sql("update nomination set state = ?, ended_on = ? where case_id = ?")
            .params(state.name(), state.isEnded() ? LocalDate.now(clock) : null, id.value()).update();
    }

    void corrected(CaseId id, Optional<String> category, String shownAs) {
        jdbc.sql("update nomination set category = ?, shown_as = ? where case_id = ?")
            .params(category.orElse(null), shownAs, id.value()).update();
    }

    /** One tier more has received it. */
    void forwarded(CaseId id) {
        jdbc.sql("update nomination set tiers_reached = tiers_reached + 1, state = ? where case_id = ?")
            .params(NominationState.UNDER_REVIEW.name(), id.value()).update();
    }

    void leftOut(CaseId id, Out because) {
        jdbc.sql("update nomination set out_because = ? where case_id = ?").params(because.name(), id.value()).update();
    }

    /** The nomination stays as a number with its states and dates. */
    void erased(Erasure erasure) {
        jdbc.sql("update nomination set shown_as = '已按规定销毁', erased_on = ?, erased_by = ? where case_id = ?")
            .params(erasure.on(), erasure.approval(), erasure.caseId().value()).update();
    }

    public Optional<Nomination> find(CaseId id) {
        return jdbc.sql("select * from nomination where case_id = ?").param(id.value()).query(Nominations::nomination)
            .optional();
    }

    /** Held until the transaction ends. */
    Optional<Nomination> held(CaseId id) {
        return jdbc.sql("select * from nomination where case_id = ? for update").param(id.value())
            .query(Nominations::nomination).optional();
    }

    /** Those of the organiser's rounds that were over on that day or before, oldest first. */
    List<Closed> closedUntil(LocalDate day, UnionCode organiser) {
        return jdbc.sql("""
                select n.case_id, r.ended_on from nomination n join programme_round r on r.round = n.round
                where r.organiser = ? and r.ended_on <= ? and n.ended_on is not null and n.erased_on is null
                order by r.ended_on, n.case_id""")
            .params(organiser.value(), day).query((row, index) -> new Closed(new CaseId(row.getString("case_id")), null,
                row.getObject("ended_on", LocalDate.class))).list();
    }

    public Nomination get(CaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no nomination " + id));
    }

    /** All of a round, oldest first. */
    public List<Nomination> of(CaseId round) {
        return jdbc.sql("select * from nomination where round = ? order by case_id").param(round.value())
            .query(Nominations::nomination).list();
    }

    /** Those of the round that have not ended. */
    List<Nomination> runningIn(CaseId round) {
        return of(round).stream().filter(nomination -> !nomination.state().isEnded()).toList();
    }

    /** Those before the organiser whom its decisions have not left out. */
    public List<Nomination> inTheRunning(CaseId round) {
        return inTheRunning(List.of(round));
    }

    /** The same of several rounds, in one reading. */
    public List<Nomination> inTheRunning(Collection<CaseId> rounds) {
        return rounds.isEmpty() ? List.of() : jdbc.sql("""
                select * from nomination where round in (:rounds) and state = :waiting and out_because is null
                order by case_id""")
            .param("rounds", rounds.stream().map(CaseId::value).toList())
            .param("waiting", NominationState.AWAITING_DECISION.name()).query(Nominations::nomination).list();
    }

    /** How many nominations of the unit, or of a unit below that is not closed before it, have not ended. */
    long underWayAt(UnionCode union) {
        return jdbc.sql("select count(*) from nomination where owner_union = ? and ended_on is null")
            .param(union.value()).query(Long.class).single();
    }

    /** Whether the actor's union proposes it or stands above the union that does: whoever reviews it is one of these. */
    public boolean isWithin(CaseId id, Actor actor) {
        return find(id).filter(nomination -> unions.isWithin(nomination.owner(), actor.union())).isPresent();
    }

    private static Nomination nomination(ResultSet row, int index) throws SQLException {
        String erasedBy = row.getString("erased_by");
        return new Nomination(new CaseId(row.getString("case_id")), new CaseId(row.getString("round")),
            new UnionCode(row.getString("owner_union")), new UnionCode(row.getString("determining_union")),
            Entry.valueOf(row.getString("entry")), Optional.ofNullable(row.getString("category")),
            row.getString("shown_as"), NominationState.valueOf(row.getString("state")), row.getInt("tiers_reached"),
            row.getObject("filed_on", LocalDate.class), row.getString("filed_by"),
            Optional.ofNullable(row.getString("out_because")).map(Out::valueOf),
            Optional.ofNullable(row.getObject("erased_on", LocalDate.class))
                .map(on -> new Nomination.Erased(on, erasedBy)));
    }
}
