package cn.unioncare.campaign.process;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.jobQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import cn.unioncare.BareEngine;
import cn.unioncare.supervision.process.FakeDueDates;
import cn.unioncare.workflow.CaseVars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 两节送温暖: the way of a county's campaign through the drawn model. */
class AssistanceCampaignProcessTest {

    private static final String CAMPAIGN = "SW-410102-2018-000001";
    private static final Date REPORTS = Date.from(Instant.parse("2018-02-05T16:00:00Z"));
    private static final Date FESTIVAL = Date.from(Instant.parse("2018-02-16T16:00:00Z"));

    @RegisterExtension
    static final BareEngine ENGINE = BareEngine.named("assistance-campaign").with("assistance/assistance-campaign.bpmn");

    /** Stands in for {@link CampaignTasks}. */
    public static class FakeCampaignTasks {

        boolean subordinates;
        int pages = 3;
        int uncovered;
        final List<String> done = new ArrayList<>();

        public boolean deploys(String campaign) {
            return subordinates;
        }

        public void deploy(String campaign) {
            done.add("deploy");
        }

        public void buildTargets(String campaign) {
            done.add("buildTargets");
        }

        public void startVisits(String campaign) {
            done.add("startVisits");
            pages--;
        }

        public boolean furtherVisits(String campaign) {
            return pages > 0;
        }

        public Date reportsDue(String campaign) {
            return REPORTS;
        }

        public void snapshotReports(String campaign) {
            done.add("snapshotReports");
        }

        public Date festivalOver(String campaign) {
            return FESTIVAL;
        }

        public boolean anyUncovered(String campaign) {
            return uncovered-- > 0;
        }

        public void reached(String campaign, String state) {
            done.add(state);
        }
    }

    private final FakeCampaignTasks tasks = new FakeCampaignTasks();
    private ProcessInstance campaign;

    @BeforeEach
    void a_campaign_begins() {
        ENGINE.bean("campaignTasks", tasks);
        ENGINE.bean("dueDates", new FakeDueDates());
        campaign = runtimeService().startProcessInstanceByKey("assistance-campaign", CAMPAIGN, Map.of(CaseVars.OWNER.name(), "410102",
            CaseVars.REVIEWING.name(), "410102", CaseVars.DETERMINING.name(), "410102", CaseVars.TITLE.name(), "送温暖",
            CaseVars.CASE_NUMBER.name(), CAMPAIGN));
    }

    private void done(String step) {
        complete(taskQuery().taskDefinitionKey(step).singleResult());
    }

    private void decided(String step, boolean agreed) {
        complete(taskQuery().taskDefinitionKey(step).singleResult(), Map.of("agreed", agreed));
    }

    private void theServiceRuns() {
        execute(jobQuery().messages().singleResult());
    }

    private void theDayComes(Date day) {
        execute(jobQuery().timers().list().stream().filter(timer -> timer.getDuedate().equals(day)).findFirst().orElseThrow());
    }

    private void listed() {
        done("PlanCampaign");
        decided("ApprovePlan", true);
        done("CompareHouseholds");
        theServiceRuns();
        done("ConfirmTargets");
        decided("ApproveTargets", true);
    }

    private void started() {
        listed();
        while (jobQuery().messages().count() > 0) {
            theServiceRuns();
        }
    }

    private void reported() {
        complete(taskQuery().taskDefinitionKey("RequestPayments").singleResult(), Map.of("further", false));
        theDayComes(REPORTS);
        done("CheckReports");
        done("SignReports");
    }

    @Test
    void a_countys_campaign_goes_from_the_plan_to_the_final_report() {
        assertThat(campaign).isWaitingAtExactly("PlanCampaign");
        started();
        assertThat(campaign).isWaitingAtExactly("RequestPayments", "ReportsDue", "FestivalOver");
        reported();
        theDayComes(FESTIVAL);
        done("CloseReport");

        assertThat(campaign).isEnded().hasPassed("CampaignClosed").hasNotPassed("DeployToSubordinates", "ExplainUncovered");
        Assertions.assertThat(tasks.done).containsExactly("PLANNING", "COMPARING", "buildTargets", "LISTING", "startVisits", "startVisits",
            "startVisits", "snapshotReports", "CLOSING");
    }

    @Test
    void a_union_with_others_below_it_deploys_them_first() {
        tasks.subordinates = true;
        done("PlanCampaign");
        decided("ApprovePlan", true);

        theServiceRuns();

        assertThat(campaign).isWaitingAtExactly("CompareHouseholds");
        Assertions.assertThat(tasks.done).contains("deploy");
    }

    @Test
    void a_plan_that_is_returned_is_written_again_and_so_is_a_list() {
        done("PlanCampaign");
        decided("ApprovePlan", false);
        assertThat(campaign).isWaitingAtExactly("PlanCampaign");
        done("PlanCampaign");
        decided("ApprovePlan", true);
        done("CompareHouseholds");
        theServiceRuns();
        done("ConfirmTargets");

        decided("ApproveTargets", false);

        assertThat(campaign).isWaitingAtExactly("ConfirmTargets");
    }

    @Test
    void visits_are_given_out_page_by_page_each_in_a_transaction_of_its_own() {
        listed();
        theServiceRuns();
        Assertions.assertThat(tasks.done).containsOnlyOnce("startVisits");
        assertThat(campaign).isWaitingAtExactly("StartVisits");
    }

    @Test
    void reports_are_signed_while_the_visits_go_on() {
        started();
        theDayComes(REPORTS);
        assertThat(campaign).isWaitingAtExactly("RequestPayments", "CheckReports", "FestivalOver");
        theDayComes(FESTIVAL);
        assertThat(campaign).isWaitingAtExactly("RequestPayments", "CheckReports", "AllDone");
    }

    @Test
    void money_is_asked_for_as_often_as_there_are_visits_to_be_paid() {
        started();
        complete(taskQuery().taskDefinitionKey("RequestPayments").singleResult(), Map.of("further", true));
        assertThat(campaign).isWaitingAtExactly("RequestPayments", "ReportsDue", "FestivalOver");
    }

    @Test
    void who_was_not_visited_is_explained_until_nobody_is_left() {
        tasks.uncovered = 2;
        started();
        reported();
        theDayComes(FESTIVAL);
        assertThat(campaign).isWaitingAtExactly("ExplainUncovered", "AllDone", "AllDone");
        done("ExplainUncovered");
        assertThat(campaign).isWaitingAtExactly("ExplainUncovered", "AllDone", "AllDone");
        done("ExplainUncovered");

        assertThat(campaign).isWaitingAtExactly("CloseReport");
    }
}
