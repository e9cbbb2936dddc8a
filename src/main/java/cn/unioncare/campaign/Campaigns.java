package cn.unioncare.campaign;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The campaigns. */
@Repository
public class Campaigns {

    private static final String NOT_YOURS = "没有这次活动，或者它不在您的办理范围内";

    private final JdbcClient jdbc;
    private final Unions unions;
    private final Clock clock;

    Campaigns(JdbcClient jdbc, Unions unions, Clock clock) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.clock = clock;
    }

    void add(Campaign one) {
        jdbc.sql("""
                insert into campaign (number, season, parent, union_code, title, state, from_day, reports_day, until_day,
                    listed, started, opened_at, opened_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(one.number().value(), one.season().value(), one.parent().map(CaseId::value).orElse(null),
                one.union().value(), one.title(), one.state().name(), one.from(), one.reports(), one.until(), one.listed(),
                one.started(), one.openedAt(), one.openedBy()).update();
    }

    void dated(CaseId number, CampaignPlan plan) {
        jdbc.sql("update campaign set from_day = ?, reports_day = ?, until_day = ? where number = ?")
            .params(plan.from(), plan.reports(), plan.until(), number.value()).update();
    }

    /** The campaign stands before that step from now on. */
    public void reached(CaseId number, CampaignState state) {
        move(number, state);
    }

    void move(CaseId number, CampaignState state) {
        jdbc.sql("update campaign set state = ?, closed_on = ? where number = ?").params(state.name(),
            state == CampaignState.CLOSED ? LocalDate.now(clock) : null, number.value()).update();
    }

    void listed(CaseId number) {
        jdbc.sql("update campaign set listed = true where number = ?").param(number.value()).update();
    }

    /** All visits have been given out: from now on whoever enters is visited at once. */
    void started(CaseId number) {
        jdbc.sql("update campaign set started = true, state = 'VISITING' where number = ?").param(number.value()).update();
    }

    /** A union that has begun alone takes part in the season of a union above it, with all that stand below it. */
    void join(CaseId former, Campaign parent) {
        jdbc.sql("update campaign set parent = ? where number = ?").params(parent.number().value(), former.value()).update();
        for (String table : List.of("campaign", "campaign_target", "campaign_activity")) {
            jdbc.sql("update " + table + " set season = ? where season = ?").params(parent.season().value(), former.value()).update();
        }
    }

    public Optional<Campaign> find(CaseId number) {
        return jdbc.sql("select * from campaign where number = ?").param(number.value()).query(Campaigns::campaign).optional();
    }

    public Campaign get(CaseId number) {
        return find(number).orElseThrow(() -> new IllegalStateException("no campaign " + number));
    }

    /** Holds the campaign until the transaction ends: nobody enters, leaves or closes it meanwhile. */
    Campaign hold(CaseId number) {
        return jdbc.sql("select * from campaign where number = ? for update").param(number.value()).query(Campaigns::campaign).single();
    }

    /**
     * The campaign as whoever asks may see it: of the own union, of one below it or of one above it.
     *
     * @throws Refusal 404 otherwise
     */
    public Campaign seen(String number, Actor actor) {
        Optional<Campaign> found = CaseId.isWellFormed(number) ? find(new CaseId(number)) : Optional.empty();
        return found.filter(one -> unions.isWithin(one.union(), actor.union()) || unions.isWithin(actor.union(), one.union()))
            .orElseThrow(() -> found.map(one -> Refusal.ofAnother(one.number(), NOT_YOURS)).orElseGet(() -> Refusal.notFound(NOT_YOURS)));
    }

    /** The highest union of the campaign that the actor may look at: the campaign's own, or where the actor stands below it, the actor's. */
    public UnionCode topFor(Campaign campaign, Actor actor) {
        return unions.isWithin(campaign.union(), actor.union()) ? campaign.union() : actor.union();
    }

    /** Those of the union itself and of the unions above and below it, newest first. @param after the last one of the page before */
    public List<Campaign> of(UnionCode union, String after, int limit) {
        List<String> codes = Stream.concat(unions.ancestry(union).stream(), unions.subtree(union).stream()).map(Union::code)
            .map(UnionCode::value).distinct().toList();
        return jdbc.sql("select * from campaign c where c.union_code in (:codes)" + (after == null ? "" : """
                 and exists (select 1 from campaign a where a.number = :after
                     and (c.opened_at < a.opened_at or c.opened_at = a.opened_at and c.number < a.number))""")
                + " order by c.opened_at desc, c.number desc fetch first :limit rows only")
            .param("codes", codes).param("after", after).param("limit", limit).query(Campaigns::campaign).list();
    }

    public List<Campaign> ofSeason(CaseId season) {
        return jdbc.sql("select * from campaign where season = ? order by number").param(season.value()).query(Campaigns::campaign).list();
    }

    List<Campaign> below(CaseId parent) {
        return jdbc.sql("select * from campaign where parent = ? order by number").param(parent.value()).query(Campaigns::campaign).list();
    }

    /** Those that have not ended, of every union. */
    List<Campaign> open() {
        return jdbc.sql("select * from campaign where state <> 'CLOSED' order by number").query(Campaigns::campaign).list();
    }

    Optional<Campaign> openOf(UnionCode union) {
        return jdbc.sql("select * from campaign where union_code = ? and state <> 'CLOSED' order by number fetch first 1 row only")
            .param(union.value()).query(Campaigns::campaign).optional();
    }

    private static Campaign campaign(ResultSet row, int index) throws SQLException {
        return new Campaign(new CaseId(row.getString("number")), new CaseId(row.getString("season")),
            Optional.ofNullable(row.getString("parent")).map(CaseId::new), new UnionCode(row.getString("union_code")),
            row.getString("title"), CampaignState.valueOf(row.getString("state")), row.getObject("from_day", LocalDate.class),
            row.getObject("reports_day", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getBoolean("listed"),
            row.getBoolean("started"), row.getObject("opened_at", OffsetDateTime.class), row.getString("opened_by"));
    }
}
