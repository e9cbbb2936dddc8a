package cn.unioncare.campaign;

import cn.unioncare.documents.CodeLists;
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

    private static final int MOST_TO_EXPLAIN = 200;

    private final Campaigns campaigns;
    private final Planning planning;
    private final Coverage coverage;
    private final Uncovered uncovered;
    private final GiftTable gifts;
    private final Comparisons comparisons;
    private final CampaignPapers papers;
    private final CampaignFile file;
    private final CodeLists lists;
    private final Unions unions;
    private final Clock clock;

    CampaignData(Campaigns campaigns, Planning planning, Coverage coverage, Uncovered uncovered, GiftTable gifts, Comparisons comparisons,
                 CampaignPapers papers, CampaignFile file, CodeLists lists, Unions unions, Clock clock) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.coverage = coverage;
        this.uncovered = uncovered;
        this.gifts = gifts;
        this.comparisons = comparisons;
        this.papers = papers;
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
            case "RequestPayments" -> context.put("due", gifts.waiting(campaign));
            case "ExplainUncovered" -> context.put("households", uncovered.first(campaign, MOST_TO_EXPLAIN));
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
