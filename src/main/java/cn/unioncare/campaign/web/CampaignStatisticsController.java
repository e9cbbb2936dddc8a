package cn.unioncare.campaign.web;

import cn.unioncare.campaign.Campaign;
import cn.unioncare.campaign.Campaigns;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.statistics.Cell;
import cn.unioncare.statistics.DrillDown;
import cn.unioncare.statistics.StatSheet;
import cn.unioncare.statistics.Statistics;
import cn.unioncare.statistics.Wish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tables of a campaign: counted and opened by statistics, for the campaign's season and days. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/statistics/{table}")
@Tag(name = "campaigns", description = "两节送温暖活动")
class CampaignStatisticsController {

    private static final int MOST_A_PAGE = 200;
    /** The one table whose period is the campaign; the others go by years. */
    private static final String OF_THE_SEASON = "warmth";

    private final Campaigns campaigns;
    private final Statistics statistics;
    private final DrillDown drillDown;
    private final Clock clock;

    CampaignStatisticsController(Campaigns campaigns, Statistics statistics, DrillDown drillDown, Clock clock) {
        this.campaigns = campaigns;
        this.statistics = statistics;
        this.drillDown = drillDown;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "活动的统计表现时数：warmth 送温暖、centre 帮扶中心、relief 解困脱困")
    StatSheet sheet(@PathVariable String campaign, @PathVariable String table, Actor actor) {
        return statistics.sheet(wish(campaign, table, actor), actor);
    }

    @GetMapping("/cells")
    @Operation(summary = "一格数据的来源：走访、活动记录、资金等，姓名隐去")
    Cell cell(@PathVariable String campaign, @PathVariable String table, @RequestParam String row, @RequestParam String column,
              @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit, Actor actor) {
        if (limit < 1 || limit > MOST_A_PAGE) {
            throw Refusal.invalid("limit", "每页应为 1 至 " + MOST_A_PAGE + " 条");
        }
        return drillDown.open(wish(campaign, table, actor), row, column, after, limit, actor);
    }

    // Whoever stands below the campaign's union has the own part of the table.
    private Wish wish(String number, String table, Actor actor) {
        Campaign campaign = campaigns.seen(number, actor);
        String union = campaigns.topFor(campaign, actor).value();
        if (!table.equals(OF_THE_SEASON)) {
            return new Wish(table, union, null, null, campaign.season().value());
        }
        LocalDate until = earlier(campaign.until(), LocalDate.now(clock));
        return new Wish(table, union, earlier(campaign.from(), until), until, campaign.season().value());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
