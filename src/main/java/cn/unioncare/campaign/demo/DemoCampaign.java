package cn.unioncare.campaign.demo;

import cn.unioncare.campaign.Campaign;
import cn.unioncare.campaign.CampaignOpenings;
import cn.unioncare.campaign.CampaignOrder;
import cn.unioncare.campaign.Campaigns;
import cn.unioncare.campaign.CoverageViews;
import cn.unioncare.campaign.Explanation;
import cn.unioncare.campaign.Explanations;
import cn.unioncare.campaign.HouseholdLine;
import cn.unioncare.campaign.NeedMatch;
import cn.unioncare.campaign.NeedMatches;
import cn.unioncare.campaign.areas.Activities;
import cn.unioncare.campaign.areas.Activity;
import cn.unioncare.campaign.areas.Area;
import cn.unioncare.campaign.demo.DemoPlan.Fate;
import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.DemoPast;
import cn.unioncare.workflow.DueJobs;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A campaign half way, so that a newcomer sees coverage, pace and who is late: a city, its district, and the families of {@link DemoPlan}. */
@Component
@Profile("demo")
@Order(1)
class DemoCampaign implements DemoPast {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int ACTIVITIES = -8;

    private final DemoVisits desk;
    private final CampaignOpenings openings;
    private final Campaigns campaigns;
    private final CoverageViews coverage;
    private final Explanations explanations;
    private final Activities activities;
    private final NeedMatches matches;
    private final DueJobs jobs;
    private final UnionCareClock clock;
    private final ObjectMapper json;

    DemoCampaign(DemoVisits desk, CampaignOpenings openings, Campaigns campaigns, CoverageViews coverage, Explanations explanations,
                 Activities activities, NeedMatches matches, DueJobs jobs, UnionCareClock clock, ObjectMapper json) {
        this.desk = desk;
        this.openings = openings;
        this.campaigns = campaigns;
        this.coverage = coverage;
        this.explanations = explanations;
        this.activities = activities;
        this.matches = matches;
        this.jobs = jobs;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void live(LocalDate day) {
        try {
            happened(day, plan());
        } catch (Refusal refused) {
            throw new IllegalStateException("送温暖活动没有办成：" + refused.errors() + refused.getMessage(), refused);
        }
    }

    private void happened(LocalDate day, DemoPlan plan) {
        LocalDate from = day.plusDays(plan.begins());
        itIs(from);
        CampaignOrder order = new CampaignOrder(plan.title(), from, day.plusDays(plan.reports()), day.plusDays(plan.until()));
        CaseId city = openings.open(order, clerk(plan.city()));
        planned(city, plan.city(), order);
        CaseId district = campaigns.ofSeason(city).stream().filter(one -> !one.number().equals(city)).findFirst().map(Campaign::number)
            .orElseThrow(() -> new IllegalStateException("没有部署到下级工会"));
        planned(district, plan.district(), order);
        listed(city, plan.city(), plan.families().stream().filter(family -> family.path("union").asText().equals(plan.city())).toList());
        listed(district, plan.district(), plan.families().stream().filter(family -> !family.path("union").asText().equals(plan.city())).toList());
        visited(city, day, plan);
        helped(day, campaigns.get(district), plan);
    }

    private void planned(CaseId number, String union, CampaignOrder order) {
        desk.complete("clerk." + union, "PlanCampaign", number.value(), desk.example("plan-campaign").put("from", order.from().toString())
            .put("reports", order.reports().toString()).put("until", order.until().toString()));
        desk.complete("approver." + union, "ApprovePlan", number.value(), desk.example("approve-plan"));
        jobs.runAll();
    }

    private void listed(CaseId number, String union, List<JsonNode> families) {
        desk.complete("clerk." + union, "CompareHouseholds", number.value(), desk.example("compare-households")
            .put("comparedOn", LocalDate.now(clock).toString()));
        jobs.runAll();
        ObjectNode confirmed = desk.example("confirm-targets");
        families.forEach(family -> confirmed.withArray("families").add(((ObjectNode) family.deepCopy()).remove(List.of("visited", "explained",
            "need"))));
        desk.complete("reviewer." + union, "ConfirmTargets", number.value(), confirmed);
        desk.complete("approver." + union, "ApproveTargets", number.value(), desk.example("approve-targets"));
        jobs.runAll();
    }

    private void visited(CaseId city, LocalDate day, DemoPlan plan) {
        Map<String, HouseholdLine> lines = new HashMap<>();
        coverage.households(city.value(), null, null, null, plan.families().size(), clerk(plan.city())).items()
            .forEach(line -> lines.put(line.name() + line.union(), line));
        plan.families().stream().map(family -> json.convertValue(family, Fate.class)).filter(fate -> fate.visited() != null)
            .sorted(Comparator.comparing(Fate::visited)).forEach(fate -> visited(line(lines, fate), fate, day.plusDays(fate.visited())));
        plan.families().stream().map(family -> json.convertValue(family, Fate.class)).filter(fate -> fate.explained() != null).forEach(fate -> {
            itIs(day.plusDays(fate.explained()));
            explanations.explain(campaigns.ofSeason(city).stream().filter(one -> one.union().value().equals(plan.district())).findFirst().orElseThrow(),
                new Explanation(line(lines, fate).household(), "DECLINED", "本人来电谢绝走访，社区工作人员确认。"), clerk(plan.district()));
        });
    }

    private static HouseholdLine line(Map<String, HouseholdLine> lines, Fate fate) {
        return lines.get(fate.name().charAt(0) + "*".repeat(fate.name().length() - 1) + fate.union());
    }

    private void visited(HouseholdLine line, Fate fate, LocalDate on) {
        itIs(on);
        String surveyor = "surveyor1." + fate.union();
        desk.complete(surveyor, "VisitHousehold", line.visit(), desk.withPapers(desk.example("visit-household").put("visitedOn", on.toString())
            .put("term", on.plusMonths(6).toString()).put("needs", fate.need()), surveyor));
    }

    private void helped(LocalDate day, Campaign district, DemoPlan plan) {
        itIs(day.plusDays(ACTIVITIES));
        Actor clerk = clerk(plan.district());
        activities.enter(district, Area.ENTERPRISE, activity("enterprise-visit", Area.ENTERPRISE), clerk);
        activities.enter(district, Area.FRONTLINE, activity("frontline-visit", Area.FRONTLINE), clerk);
        String donation = activities.enter(district, Area.RESOURCE, activity("resource", Area.RESOURCE), clerk);
        HouseholdLine first = coverage.households(district.number().value(), plan.district(), "VISITED", null, 1, clerk).items().get(0);
        matches.match(district, new NeedMatch(donation, first.visit(), BigDecimal.valueOf(600), true), clerk);
    }

    private Activity activity(String example, Area area) {
        ObjectNode body = desk.example(example);
        ((ObjectNode) body.path("outing")).put("heldOn", LocalDate.now(clock).toString());
        return json.convertValue(body, area.type());
    }

    private void itIs(LocalDate day) {
        clock.setAhead(clock.distanceTo(day.atTime(MORNING).atZone(UnionCareClock.CHINA).toInstant()));
        jobs.runAll();
    }

    private static Actor clerk(String union) {
        return new Actor("clerk." + union, new UnionCode(union), Set.of(Role.CLERK.code()));
    }

    private static DemoPlan plan() {
        try {
            return new YAMLMapper().readValue(new ClassPathResource("demo/campaign.yaml").getInputStream(), DemoPlan.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
