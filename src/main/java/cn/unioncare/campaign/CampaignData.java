package cn.unioncare.campaign;

import cn.unioncare.campaign.MoneyView.Waiting;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.Paper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a campaign show before they are filled. */
@Component
public class CampaignData implements CaseSummaries.Source {

    private static final int MOST_TO_SHOW = 200;

    private final Campaigns campaigns;
    private final Planning planning;
    private final Coverage coverage;
    private final Uncovered uncovered;
    private final GiftTable gifts;
    private final HouseholdNames names;
    private final Comparisons comparisons;
    private final CampaignPapers papers;
    private final CampaignReports reports;
    private final CampaignFile file;
    private final CodeLists lists;
    private final Unions unions;
    private final Clock clock;

    CampaignData(Campaigns campaigns, Planning planning, Coverage coverage, Uncovered uncovered, GiftTable gifts, HouseholdNames names,
                 Comparisons comparisons, CampaignPapers papers, CampaignReports reports, CampaignFile file, CodeLists lists, Unions unions, Clock clock) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.coverage = coverage;
        this.uncovered = uncovered;
        this.gifts = gifts;
        this.names = names;
        this.comparisons = comparisons;
        this.papers = papers;
        this.reports = reports;
        this.file = file;
        this.lists = lists;
        this.unions = unions;
        this.clock = clock;
    }

    /** What the form of a task shows. */
    public Map<String, Object> of(OpenTask task) {
        Campaign campaign = campaigns.get(task.caseId());
        Map<String, Object> context = new HashMap<>(summaryOf(campaign.number()));
        Map<String, Object> data = new HashMap<>();
        switch (task.key()) {
            case "PlanCampaign" -> plan(campaign, context, data);
            case "CompareHouseholds" -> {
                data.put("comparedOn", LocalDate.now(clock));
                context.put("differing", comparisons.differing(campaign.number()));
            }
            case "RequestPayments" -> gifts(campaign, context);
            case "CheckReports", "SignReports" -> put(context, "tables", reports.of(campaign));
            case "CloseReport" -> unpaid(campaign, context);
            case "ExplainUncovered" -> context.put("households", uncovered.first(campaign, MOST_TO_SHOW));
            default -> { }
        }
        data.put(CaseSummaries.CONTEXT, context);
        return data;
    }

    @Override
    public Map<String, Object> summaryOf(CaseId number) {
        return number.value().startsWith("SW-") ? campaigns.find(number).map(this::summary).orElse(Map.of()) : Map.of();
    }

    @Override
    public List<Paper> papersOf(CaseId number) {
        return number.value().startsWith("SW-") ? papers.of(number) : List.of();
    }

    private Map<String, Object> summary(Campaign campaign) {
        Counts counts = coverage.of(campaign);
        Map<String, Object> summary = new HashMap<>(Map.of("caseNumber", campaign.number().value(), "title", campaign.title(),
            "unionName", unions.nameOf(campaign.union()), "from", campaign.from().toString(), "reports", campaign.reports().toString(),
            "until", campaign.until().toString(), "total", counts.total(), "visited", counts.visited(), "excused", counts.excused(),
            "uncovered", counts.uncovered()));
        summary.put("rate", counts.rate().toPlainString());
        summary.put("budgets", labelled("fund-source", planning.budgets(campaign.number())));
        summary.put("standards", labelled("campaign-target", planning.standards(campaign.number())));
        return summary;
    }

    private List<Map<String, String>> labelled(String list, Map<String, BigDecimal> amounts) {
        return amounts.entrySet().stream().map(one -> Map.of("name", lists.labelOf(list, one.getKey()).orElse(one.getKey()), "amount",
            one.getValue().toPlainString())).toList();
    }

    // No reason not to end: what is asked for is paid after it too. But nobody should end it without knowing.
    private void unpaid(Campaign campaign, Map<String, Object> context) {
        Waiting waiting = MoneyViews.waiting(gifts.paid(campaign, unions.subtree(campaign.union()).stream().map(Union::code).toList()));
        if (waiting.payments() > 0) {
            context.put("unpaid", waiting.amount().setScale(2).toPlainString());
            context.put("unpaidCount", waiting.payments());
        }
    }

    // An empty table is not shown.
    private static void put(Map<String, Object> context, String name, List<?> rows) {
        if (!rows.isEmpty()) {
            context.put(name, rows);
        }
    }

    private void gifts(Campaign campaign, Map<String, Object> context) {
        Map<String, BigDecimal> standards = planning.standards(campaign.number());
        List<GiftTable.Due> due = gifts.waiting(campaign, MOST_TO_SHOW);
        Map<String, String> archived = new HashMap<>();
        due.forEach(one -> archived.put(one.subject(), one.archive()));
        Map<String, String> shown = names.of(campaign.season(), archived);
        context.put("due", gifts.waiting(campaign));
        put(context, "households", due.stream().map(one -> Map.of("household", one.subject(), "name", shown.get(one.subject()), "kind",
            lists.labelOf("campaign-target", one.kind()).orElse(one.kind()), "archived", one.archive() == null ? "没有建档" : "在档", "amount",
            one.sum(standards).setScale(2).toPlainString())).toList());
    }

    // A plan that came back is put right and not written anew.
    private void plan(Campaign campaign, Map<String, Object> context, Map<String, Object> data) {
        data.putAll(Map.of("from", campaign.from(), "reports", campaign.reports(), "until", campaign.until()));
        file.latestSince(campaign.number(), Step.APPROVE_PLAN, Step.PLAN_CAMPAIGN, Approval.class)
            .ifPresent(returned -> context.put("note", returned.opinion()));
        file.latest(campaign.number(), Step.PLAN_CAMPAIGN, CampaignPlan.class).ifPresent(plan -> {
            data.putAll(Map.of("measures", plan.measures(), "staff", plan.staff(), "vehicles", plan.vehicles(), "budgets", plan.budgets(),
                "standards", plan.standards()));
        });
    }
}
