package cn.unioncare.campaign;

import cn.unioncare.registry.ArchiveEstablished;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The households of the lists. A household stands in a season once, which the database holds. */
@Repository
class Targets {

    /** The code of those on file. */
    static final String ON_FILE = "ON_FILE";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Targets(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Every household 在档 or 解困 that these unions determine enters at once. @return how many */
    int list(Campaign campaign, Collection<UnionCode> determining) {
        return determining.isEmpty() ? 0 : jdbc.sql("""
                insert into campaign_target (season, subject, campaign, kind, archive, archive_case, owner_union,
                    determining_union, entered_because, entered_on, state)
                select cast(:season as varchar), a.household, cast(:campaign as varchar), 'ON_FILE', a.number, a.case_id,
                    a.owner_union, a.determining_union, 'LISTED', cast(:today as date), 'LISTED'
                from hardship_archive a
                where a.state in ('ACTIVE', 'SUPPORTED') and a.determining_union in (:unions)
                  and not exists (select 1 from campaign_target t where t.season = :season and t.subject = a.household)""")
            .param("season", campaign.season().value()).param("campaign", campaign.number().value())
            .param("today", LocalDate.now(clock)).param("unions", determining.stream().map(UnionCode::value).toList()).update();
    }

    /** One household on file enters. @param because LISTED, ESTABLISHED or MOVED */
    void enter(Campaign campaign, ArchiveEstablished archive, String because) {
        jdbc.sql("""
                insert into campaign_target (season, subject, campaign, kind, archive, archive_case, owner_union,
                    determining_union, entered_because, entered_on, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'LISTED')""")
            .params(campaign.season().value(), archive.household(), campaign.number().value(), ON_FILE, archive.archive(),
                archive.caseId().value(), archive.owner().value(), archive.determining().value(), because, archive.on()).update();
    }

    Optional<Target> find(CaseId season, String subject) {
        return jdbc.sql("select * from campaign_target where season = ? and subject = ?").params(season.value(), subject)
            .query(Targets::target).optional();
    }

    Optional<Target> ofVisit(CaseId visit) {
        return jdbc.sql("select * from campaign_target where visit = ?").param(visit.value()).query(Targets::target).optional();
    }

    List<Target> ofVisits(Collection<CaseId> visits) {
        return visits.isEmpty() ? List.of() : jdbc.sql("select * from campaign_target where visit in (:visits)")
            .param("visits", visits.stream().map(CaseId::value).toList()).query(Targets::target).list();
    }

    /** Those of that campaign whose visits have not been given out, the first so many. */
    List<Target> notGivenOut(CaseId campaign, int limit) {
        return jdbc.sql("select * from campaign_target where campaign = ? and state = 'LISTED' order by subject fetch first ? rows only")
            .params(campaign.value(), limit).query(Targets::target).list();
    }

    void givenOut(List<Target> some, List<String> visits) {
        batches.batchUpdate("update campaign_target set state = 'VISITING', visit = ? where season = ? and subject = ?",
            java.util.stream.IntStream.range(0, some.size()).mapToObj(i -> new Object[] {visits.get(i),
                some.get(i).season().value(), some.get(i).subject()}).toList());
    }

    /** @return false if somebody was first */
    boolean visited(Target target, LocalDate on) {
        return jdbc.sql("""
                update campaign_target set state = 'VISITED', visited_on = ?
                where season = ? and subject = ? and state = 'VISITING' and visit = ?""")
            .params(on, target.season().value(), target.subject(), target.visit().orElseThrow().value()).update() == 1;
    }

    void excused(Target target, String reason) {
        jdbc.sql("update campaign_target set state = 'EXCUSED', excuse = ?, explained_on = ? where season = ? and subject = ?")
            .params(reason, LocalDate.now(clock), target.season().value(), target.subject()).update();
    }

    /** It is to be visited anew, by whoever keeps it now. */
    void listedAnew(Target target, CaseId campaign, ArchiveEstablished archive) {
        jdbc.sql("""
                update campaign_target set campaign = ?, archive = ?, archive_case = ?, owner_union = ?, determining_union = ?,
                    state = 'LISTED', visit = null, excuse = null, explained_on = null
                where season = ? and subject = ?""")
            .params(campaign.value(), archive.archive(), archive.caseId().value(), archive.owner().value(),
                archive.determining().value(), target.season().value(), target.subject()).update();
    }

    /** It counts where it is kept now, and its visit stays with whoever made it. */
    void keptBy(Target target, ArchiveEstablished archive) {
        jdbc.sql("update campaign_target set owner_union = ?, determining_union = ? where season = ? and subject = ?")
            .params(archive.owner().value(), archive.determining().value(), target.season().value(), target.subject()).update();
    }

    private static Target target(ResultSet row, int index) throws SQLException {
        return new Target(new CaseId(row.getString("season")), row.getString("subject"), new CaseId(row.getString("campaign")),
            row.getString("kind"), Optional.ofNullable(row.getString("archive")),
            Optional.ofNullable(row.getString("archive_case")).map(CaseId::new), new UnionCode(row.getString("owner_union")),
            new UnionCode(row.getString("determining_union")), TargetState.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("visit")).map(CaseId::new), Optional.ofNullable(row.getObject("visited_on", LocalDate.class)),
            Optional.ofNullable(row.getString("excuse")));
    }
}
