package cn.unioncare.campaign;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 制定方案和预算, 审批方案. */
@Service
public class Planning {

    private final Campaigns campaigns;
    private final CampaignFile file;
    private final JdbcClient jdbc;
    private final Clock clock;

    Planning(Campaigns campaigns, CampaignFile file, JdbcClient jdbc, Clock clock) {
        this.campaigns = campaigns;
        this.file = file;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refusal 400 at everything that is wrong, dates and doubled lines at once */
    public void planned(CaseId number, CampaignPlan plan, Actor actor) {
        Campaign campaign = campaigns.hold(number);
        List<FieldError> wrong = new ArrayList<>(CampaignDates.problems(plan.from(), plan.reports(), plan.until(),
            campaign.parent().map(campaigns::get), LocalDate.now(clock)));
        wrong.addAll(twice(plan));
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        campaigns.dated(number, plan);
        jdbc.sql("delete from campaign_budget where campaign = ?").param(number.value()).update();
        plan.budgets().forEach(budget -> jdbc.sql("insert into campaign_budget (campaign, source, amount) values (?, ?, ?)")
            .params(number.value(), budget.source(), budget.amount()).update());
        jdbc.sql("delete from campaign_standard where campaign = ?").param(number.value()).update();
        plan.standards().forEach(standard -> jdbc.sql("insert into campaign_standard (campaign, kind, amount) values (?, ?, ?)")
            .params(number.value(), standard.kind(), standard.amount()).update());
        file.add(number, Step.PLAN_CAMPAIGN, actor, plan, Map.of("until", plan.until().toString(), "budget",
            plan.budgets().stream().map(CampaignPlan.Budget::amount).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString()));
    }

    public void approved(CaseId number, Approval approval, Actor actor) {
        file.add(number, Step.APPROVE_PLAN, actor, approval, Map.of("decision", approval.decision().name()));
    }

    /** 元 by source of money, in the order of the plan's file. */
    public Map<String, BigDecimal> budgets(CaseId number) {
        Map<String, BigDecimal> budgets = new LinkedHashMap<>();
        jdbc.sql("select source, amount from campaign_budget where campaign = ? order by source").param(number.value())
            .query(row -> {
                budgets.put(row.getString("source"), row.getBigDecimal("amount"));
            });
        return budgets;
    }

    /** 元 by source of money, of all campaigns of these unions in the season. */
    Map<String, BigDecimal> budgets(CaseId season, Collection<UnionCode> unions) {
        Map<String, BigDecimal> budgets = new LinkedHashMap<>();
        jdbc.sql("""
                select b.source, sum(b.amount) from campaign_budget b join campaign c on c.number = b.campaign
                where c.season = :season and c.union_code in (:unions) group by b.source""")
            .param("season", season.value()).param("unions", unions.stream().map(UnionCode::value).toList()).query(row -> {
                budgets.put(row.getString(1), row.getBigDecimal(2));
            });
        return budgets;
    }

    /** 元 by kind of household. */
    public Map<String, BigDecimal> standards(CaseId number) {
        Map<String, BigDecimal> standards = new LinkedHashMap<>();
        jdbc.sql("select kind, amount from campaign_standard where campaign = ? order by kind").param(number.value())
            .query(row -> {
                standards.put(row.getString("kind"), row.getBigDecimal("amount"));
            });
        return standards;
    }

    private static List<FieldError> twice(CampaignPlan plan) {
        List<FieldError> twice = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        for (int i = 0; i < plan.budgets().size(); i++) {
            if (!sources.add(plan.budgets().get(i).source())) {
                twice.add(new FieldError("budgets[" + i + "].source", "同一资金来源只填一次"));
            }
        }
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < plan.standards().size(); i++) {
            if (!kinds.add(plan.standards().get(i).kind())) {
                twice.add(new FieldError("standards[" + i + "].kind", "同一对象类别只填一次"));
            }
        }
        return twice;
    }
}
