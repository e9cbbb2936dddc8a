package cn.unioncare.nomination;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds. */
@Repository
public class Rounds {

    private final JdbcClient jdbc;
    private final Unions unions;
    private final Clock clock;

    Rounds(JdbcClient jdbc, Unions unions, Clock clock) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.clock = clock;
    }

    /** @param programmes the ids of the programmes whose title has the text in it */
    record Search(String text, List<String> programmes) { }

    void add(Round round) {
        jdbc.sql("""
                insert into programme_round (round, programme, organiser, state, opened_at, opened_by, meetings_held)
                values (?, ?, ?, ?, ?, ?, 0)""")
            .params(round.id().value(), round.programme(), round.organiser().value(), round.state().name(),
                round.openedAt(), round.openedBy()).update();
    }

    void move(CaseId id, RoundState state) {
        jdbc.sql("update programme_round set state = ?, ended_on = ? where round = ?")
            .params(state.name(), state.isEnded() ? LocalDate.now(clock) : null, id.value()).update();
    }

    void meetingHeld(CaseId id) {
        jdbc.sql("update programme_round set meetings_held = meetings_held + 1 where round = ?").param(id.value()).update();
    }

    void commended(CaseId id, String document) {
        jdbc.sql("update programme_round set document = ? where round = ?").params(document, id.value()).update();
    }

    public Optional<Round> find(CaseId id) {
        return jdbc.sql("select * from programme_round where round = ?").param(id.value()).query(Rounds::round).optional();
    }

    List<Round> all(Collection<CaseId> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("select * from programme_round where round in (:rounds)")
            .param("rounds", ids.stream().map(CaseId::value).toList()).query(Rounds::round).list();
    }

    public Round get(CaseId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no round " + id));
    }

    /** Waits until nobody else changes what hangs on the round, and holds it until the transaction ends. */
    void hold(CaseId id) {
        jdbc.sql("select round from programme_round where round = ? for update").param(id.value()).query(String.class)
            .single();
    }

    /** As whoever asks from outside names it; empty too where that is no number at all. */
    public Optional<Round> find(String number) {
        return Optional.ofNullable(number).filter(CaseId::isWellFormed).map(CaseId::new).flatMap(this::find);
    }

    /** @throws Refusal 404 if there is none of that number, or the union has nothing to do with it: the answer is the same */
    Round seen(String number, UnionCode union) {
        return find(number).filter(round -> isSeenBy(round, union))
            .orElseThrow(() -> Refusal.notFound("没有这次推选活动，或者它与本单位无关"));
    }

    // The round's organiser stands above the union, or is it, or stands below it.
    private boolean isSeenBy(Round round, UnionCode union) {
        return unions.isWithin(union, round.organiser()) || unions.isWithin(round.organiser(), union);
    }

    /**
     * The rounds that a union has to do with, newest first: of the unions above it, its own, and those below it.
     *
     * @param openOnly only those in which somebody may still be nominated
     * @param search   what narrows them; empty for all
     * @param after    the number after which the page begins; null for the first page
     */
    List<Round> of(UnionCode union, boolean openOnly, Optional<Search> search, String after, int limit) {
        List<String> organisers = Stream.concat(unions.ancestry(union).stream(), unions.subtree(union).stream())
            .map(Union::code).map(UnionCode::value).distinct().toList();
        return jdbc.sql("select * from programme_round r where organiser in (:organisers)"
                + (openOnly ? " and state in ('ALLOCATING', 'OPEN')" : "")
                + (search.isPresent() ? " and (position(upper(:text) in r.round) > 0 or r.programme in (:programmes))" : "")
                + (after == null ? "" : " and exists (select 1 from programme_round a where a.round = :after and "
                    + "(r.opened_at < a.opened_at or r.opened_at = a.opened_at and r.round < a.round))")
                + " order by opened_at desc, round desc fetch first :limit rows only")
            .param("organisers", organisers).param("after", after).param("limit", limit)
            .param("text", search.map(Search::text).orElse("")).param("programmes", search.map(Search::programmes)
                .filter(some -> !some.isEmpty()).orElse(List.of(""))).query(Rounds::round).list();
    }

    /** Those in which somebody may still be nominated, of every organiser. */
    public List<Round> open() {
        return jdbc.sql("select * from programme_round where state in ('ALLOCATING', 'OPEN') order by opened_at, round")
            .query(Rounds::round).list();
    }

    /** How many rounds of the union have not ended. */
    long underWayAt(UnionCode union) {
        return jdbc.sql("select count(*) from programme_round where organiser = ? and ended_on is null")
            .param(union.value()).query(Long.class).single();
    }

    /** Whether the round is the actor's union's, or that of one below it. */
    public boolean isWithin(CaseId id, Actor actor) {
        return find(id).filter(round -> unions.isWithin(round.organiser(), actor.union())).isPresent();
    }

    private static Round round(ResultSet row, int index) throws SQLException {
        return new Round(new CaseId(row.getString("round")), row.getString("programme"),
            new UnionCode(row.getString("organiser")), RoundState.valueOf(row.getString("state")),
            row.getObject("opened_at", OffsetDateTime.class), row.getString("opened_by"), row.getInt("meetings_held"),
            Optional.ofNullable(row.getString("document")));
    }
}
