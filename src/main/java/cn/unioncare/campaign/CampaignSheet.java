package cn.unioncare.campaign;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.spreadsheets.Spreadsheets;
import cn.unioncare.spreadsheets.Spreadsheets.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a campaign shows, as an Excel file: figures only, nobody's name. */
@Service
public class CampaignSheet {

    private final Campaigns campaigns;
    private final Coverage coverage;
    private final Unions unions;

    CampaignSheet(Campaigns campaigns, Coverage coverage, Unions unions) {
        this.campaigns = campaigns;
        this.coverage = coverage;
        this.unions = unions;
    }

    /** @throws cn.unioncare.shared.Refusal 404 if the campaign is not the actor's to see */
    @Transactional(readOnly = true)
    public byte[] of(String number, Actor actor) {
        Campaign campaign = campaigns.seen(number, actor);
        List<Union> all = unions.subtree(campaign.union());
        UnionCode top = campaigns.topFor(campaign, actor);
        List<Union> shown = unions.subtree(top);
        Map<UnionCode, Counts> counts = coverage.byOwner(campaign, all);
        List<Page> pages = new ArrayList<>(List.of(coveragePage(shown, counts)));
        pages.add(Spreadsheets.page("每日走访", List.of("日期", "走访户数"), coverage.byDay(campaign, shown.stream().map(Union::code).toList())
            .entrySet().stream().map(day -> List.of(day.getKey().toString(), day.getValue().toString())).toList()));
        return Spreadsheets.of(pages);
    }

    private static Page coveragePage(List<Union> shown, Map<UnionCode, Counts> counts) {
        List<List<String>> rows = new ArrayList<>();
        Counts sum = Counts.NONE;
        for (Union union : shown) {
            Counts own = counts.getOrDefault(union.code(), Counts.NONE);
            if (own.total() > 0) {
                rows.add(row(union.code().value(), union.name(), own));
                sum = sum.plus(own);
            }
        }
        rows.add(row("", "合计", sum));
        return Spreadsheets.page("覆盖情况", List.of("工会编码", "建档工会", "应走访（户）", "已走访（户）", "已说明原因（户）", "未走访（户）", "覆盖率（%）"), rows);
    }

    private static List<String> row(String code, String name, Counts counts) {
        return List.of(code, name, String.valueOf(counts.total()), String.valueOf(counts.visited()), String.valueOf(counts.excused()),
            String.valueOf(counts.uncovered()), counts.rate().toPlainString());
    }
}
