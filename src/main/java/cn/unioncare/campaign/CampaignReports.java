package cn.unioncare.campaign;

import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.statistics.Reports;
import cn.unioncare.statistics.StatTables;
import cn.unioncare.statistics.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The three tables of a campaign: drawn up by themselves at the cut-off in the name of whoever has planned it (填表人), then
 * reviewed and locked by the people of the two steps. What unions have drawn up by hand before stands, and is signed on its page.
 */
@Component
class CampaignReports {

    private final CampaignFile file;
    private final Reports reports;
    private final StatTables tables;
    private final JdbcClient jdbc;

    CampaignReports(CampaignFile file, Reports reports, StatTables tables, JdbcClient jdbc) {
        this.file = file;
        this.reports = reports;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    void drawUp(Campaign campaign) {
        Actor planner = planner(campaign);
        wishes(campaign).stream().filter(wish -> !stands(wish)).forEach(wish -> {
            String report = reports.drawUp(wish, planner).number();
            jdbc.sql("insert into campaign_report (campaign, table_id, report) values (?, ?, ?)")
                .params(campaign.number().value(), wish.table(), report).update();
        });
    }

    // 附件1 goes by the campaign, 附件2 by the year before, 附件3 by the year up to the cut-off.
    private static List<Wish> wishes(Campaign campaign) {
        String union = campaign.union().value();
        LocalDate year = campaign.reports().withDayOfYear(1);
        return List.of(new Wish("warmth", union, campaign.from(), campaign.reports(), campaign.season().value()),
            new Wish("centre", union, year.minusYears(1), year.minusDays(1), null),
            new Wish("relief", union, year, campaign.reports(), null));
    }

    /**
     * Each of the tables gets the next signature.
     *
     * @throws Refusal 403 to whoever has signed before; 409 at the note while unions below have not reported
     */
    void sign(Campaign campaign, String note, Actor actor) {
        jdbc.sql("select report from campaign_report where campaign = ? order by table_id").param(campaign.number().value())
            .query(String.class).list().forEach(report -> reports.sign(report, note == null || note.isBlank() ? null : note, actor));
    }

    /** The tables as the steps that sign them show them: what they are called and under which number they stand. */
    List<Map<String, String>> of(Campaign campaign) {
        return jdbc.sql("select table_id, report from campaign_report where campaign = ? order by table_id").param(campaign.number().value())
            .query((row, index) -> Map.of("name", tables.get(row.getString("table_id")).title(), "number", row.getString("report"))).list();
    }

    private Actor planner(Campaign campaign) {
        return file.entries(campaign.number()).stream().filter(entry -> entry.step() == Step.PLAN_CAMPAIGN).reduce((one, later) -> later)
            .map(entry -> new Actor(entry.actor(), campaign.union(), Set.of(Role.CLERK.code()))).orElseThrow();
    }

    private boolean stands(Wish wish) {
        return jdbc.sql("""
                select count(*) from statistics_report where table_id = ? and union_code = ? and period_from = ? and period_until = ?
                  and standing is not null""")
            .params(wish.table(), wish.union(), wish.from(), wish.until()).query(Integer.class).single() > 0;
    }
}
