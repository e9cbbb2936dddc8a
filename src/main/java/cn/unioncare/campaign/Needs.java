package cn.unioncare.campaign;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 实际需求, as the visits of a season have found them; a page costs a fixed number of statements. */
@Repository
public class Needs {

    private final Campaigns campaigns;
    private final Targets targets;
    private final VisitsGivenOut names;
    private final CampaignFile file;
    private final Unions unions;
    private final JdbcClient jdbc;

    Needs(Campaigns campaigns, Targets targets, VisitsGivenOut names, CampaignFile file, Unions unions, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.targets = targets;
        this.names = names;
        this.file = file;
        this.unions = unions;
        this.jdbc = jdbc;
    }

    private record Row(CaseId visit, String subject, UnionCode owner, LocalDate visitedOn, boolean sudden, BigDecimal given,
                       boolean met) { }

    /**
     * Of the households that the actor's union and those below it have visited.
     *
     * @param all whether those that are met are shown too
     */
    @Transactional(readOnly = true)
    public NeedLine.Page page(Campaign campaign, boolean all, String after, int limit, Actor actor) {
        Map<UnionCode, String> owners = unions.subtree(campaigns.topFor(campaign, actor)).stream()
            .collect(Collectors.toMap(Union::code, Union::name));
        List<Row> found = rows(campaign.season(), owners.keySet().stream().map(UnionCode::value).toList(), all, after, limit + 1);
        List<Row> page = found.stream().limit(limit).toList();
        Map<String, String> shown = names.shown(campaign.season(), targets.ofVisits(page.stream().map(Row::visit).toList()));
        file.readAhead(page.stream().map(Row::visit).toList());
        return new NeedLine.Page(page.stream().map(row -> line(row, shown.getOrDefault(row.subject(), ""), owners.get(row.owner()))).toList(),
            found.size() > limit ? page.get(limit - 1).visit().value() : null);
    }

    private List<Row> rows(CaseId season, List<String> owners, boolean all, String after, int limit) {
        return jdbc.sql("""
                select v.visit, v.subject, v.owner_union, v.visited_on, v.sudden_need, coalesce(m.given, 0) as given,
                    coalesce(m.met, 0) as met
                from campaign_visit v left join (
                    select o.visit, sum(o.amount) as given, max(case when o.met then 1 else 0 end) as met
                    from campaign_match o join campaign_activity a on a.number = o.activity
                    where a.season = :season and a.withdrawn_at is null group by o.visit) m on m.visit = v.visit
                where v.season = :season and v.owner_union in (:owners) and v.visit > :after
                  and (cast(:all as boolean) or coalesce(m.met, 0) = 0)
                order by v.visit fetch first :limit rows only""")
            .param("season", season.value()).param("owners", owners).param("after", after == null ? "" : after).param("all", all)
            .param("limit", limit).query(Needs::row).list();
    }

    private NeedLine line(Row row, String name, String unionName) {
        Optional<VisitRecord> record = file.latest(row.visit(), Step.VISIT_HOUSEHOLD, VisitRecord.class);
        return new NeedLine(row.visit().value(), row.subject(), name, row.owner().value(), unionName, row.visitedOn(),
            record.map(VisitRecord::needs).orElse("（走访材料已按规定销毁）"), row.sudden(),
            row.given(), row.met());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(new CaseId(row.getString("visit")), row.getString("subject"), new UnionCode(row.getString("owner_union")),
            row.getObject("visited_on", LocalDate.class), row.getBoolean("sudden_need"), row.getBigDecimal("given"), row.getInt("met") > 0);
    }
}
