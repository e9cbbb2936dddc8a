package cn.unioncare.api;

import cn.unioncare.rehearsal.Rehearsal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static cn.unioncare.api.Fictitious.anApplication;
import static cn.unioncare.api.Fictitious.anotherApplicationOfTheRegisterOf;
import static org.assertj.core.api.Assertions.assertThat;

/** The ways that a case can go, from application to its end. On both databases. */
abstract class JourneyTest extends ApiTest {

    @Test
    void seven_people_bring_a_household_from_application_to_archive_over_spring_festival() {
        // given
        nobodyKnowsTheExample();
        List<String> told = new ArrayList<>();

        // when
        JsonNode end = new Rehearsal(home(), told::add).run();

        // then
        String number = end.path("case").asText();
        assertThat(end.path("state").asText()).isEqualTo("ARCHIVED");
        assertThat(end.path("assessment").path("category").asText()).isEqualTo("低保边缘户");
        assertThat(end.path("publicity").path("postedOn").asText()).isEqualTo("2018-02-12");
        assertThat(end.path("publicity").path("lastDay").asText()).isEqualTo("2018-02-24");
        assertThat(end.path("publicity").path("endsAt").asText()).isEqualTo("2018-02-25T00:00:00+08:00");
        assertThat(told).filteredOn(line -> line.startsWith("案件状态")).containsExactly(
            "案件状态：公示中；公示 2018-02-12 至 2018-02-24",
            "案件状态：公示中；公示 2018-02-12 至 2018-02-24",
            "案件状态：审核中；公示 2018-02-12 至 2018-02-24",
            "案件状态：已建档；公示 2018-02-12 至 2018-02-24；档案 " + end.path("outcome").path("archive").asText());
        assertThat(end.path("decisions")).filteredOn(step -> step.path("step").asText().equals("RecordPublicity"))
            .extracting(step -> step.path("decision").asText())
            .containsExactly("2018年2月12日至2018年2月24日公示期满，无异议");
        theArchiveIsComplete(end);
        theLedgerTellsItAndVerifies(number);
    }

    private void theArchiveIsComplete(JsonNode end) {
        JsonNode archive = as("clerk." + BASE).get("/api/archives/" + end.path("outcome").path("archive").asText())
            .expect(200).json();
        assertThat(archive.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(archive.path("name").asText()).isEqualTo("测**");
        assertThat(archive.path("establishedOn").asText()).isEqualTo("2018-02-28");
        assertThat(archive.path("contactCard").asText()).startsWith("LX-" + BASE + "-2018-");
    }

    private void theLedgerTellsItAndVerifies(String number) {
        JsonNode ledger = as("auditor." + COUNTY).get("/api/audit/cases/" + number).expect(200).json().path("entries");
        assertThat(ledger.findValuesAsText("act")).startsWith("SUBMITTED", "CLAIMED", "COMPLETED")
            .contains("PUBLISHED", "PUBLICITY_ENDED", "ARCHIVED").endsWith("CARD_ISSUED");
        assertThat(ledger.findValuesAsText("actor")).contains("clerk.13030601", "surveyor1.13030601",
            "surveyor2.13030601", "secretary.13030601", "panel.13030601", "reviewer.130306", "approver.130306");
        JsonNode report = as("auditor." + COUNTY).get("/api/audit/verification").expect(200).json();
        assertThat(report.path("verified").asBoolean()).as(report.toString()).isTrue();
        assertThat(report.path("events").asLong()).isGreaterThanOrEqualTo(ledger.size());
    }

    @Test
    void an_upheld_objection_cancels_the_case_and_frees_its_people() {
        // given
        Form application = anApplication();
        ACase posted = filed(BASE, application).upTo("PostNotice").done("PostNotice");

        // when
        String receipt = posted.objection("该户在城里另有住房。");
        posted.done("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt)
            .with("upheld", true));
        theEngineWorks();

        // then
        assertThat(posted.state()).isEqualTo("CANCELLED");
        assertThat(posted.view().path("publicity").path("state").asText()).isEqualTo("CANCELLED");
        assertThat(posted.letter()).startsWith("测钱二：").contains("取消建档资格", "异议", "复核");
        assertThat(nobody().get("/api/public/objections/" + receipt).expect(200).json().path("state").asText())
            .isEqualTo("经核实属实");
        assertThat(posted.acts()).contains("OBJECTED", "OBJECTION_UPHELD", "NOTIFIED");
        filed(BASE, application);
    }

    @Test
    void a_dismissed_objection_is_answered_and_the_case_goes_on() {
        // given
        ACase posted = filed().upTo("PostNotice").done("PostNotice");
        String receipt = posted.objection("听说该户有兼职收入。");

        // when
        posted.done("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt));
        posted.thePublicityEnds();

        // then
        assertThat(posted.state()).isEqualTo("UNDER_REVIEW");
        JsonNode answer = nobody().get("/api/public/objections/" + receipt).expect(200).json();
        assertThat(answer.path("state").asText()).isEqualTo("经核实不属实");
        assertThat(answer.path("reply").asText()).startsWith("经调查核实");
        assertThat(posted.view().path("decisions").toString()).contains("收到异议 1 件，均不属实并已答复");
        posted.archived();
    }

    @Test
    void an_anonymous_objection_is_investigated_like_any_other() {
        // given
        ACase posted = filed().upTo("PostNotice").done("PostNotice");
        String receipt = nobody().post("/api/public/notices/" + posted.publicity() + "/objections",
            "{\"content\":\"家中有车。\"}").expect(201).json().path("receipt").asText();

        // when
        JsonNode shown = posted.shown("InvestigateObjection");

        // then
        assertThat(shown.at("/objections/0/receipt").asText()).isEqualTo(receipt);
        assertThat(shown.at("/objections/0/contact").asText()).isEmpty();
        assertThat(shown.at("/notice/place").asText()).isEqualTo(posted.form("PostNotice").at("place").asText());
    }

    @Test
    void nobody_writes_twice_what_an_earlier_paper_has() {
        // given
        ACase atHome = filed().upTo("SurveyHome");
        assertThat(atHome.shown("SurveyHome").at("/context/householdSize").asInt()).isEqualTo(3);
        atHome.upTo("PostNotice");
        assertThat(atHome.shown("PostNotice").at("/receiver").asText()).isEqualTo("示例纺织有限公司工会");
        assertThat(atHome.shown("PostNotice").at("/notice/periods/0/day").asText()).isEqualTo(today().toString());

        // when
        atHome.upTo("EnterArchive");

        // then
        JsonNode archive = atHome.shown("EnterArchive");
        assertThat(archive.path("housing").asText()).isEqualTo("7");
        assertThat(archive.path("registeredDivision").asText()).isEqualTo("130306");
        assertThat(archive.at("/worker/health").asText()).isEqualTo("01");
        assertThat(atHome.shown("AgreePlan").at("/card/level").isNull()).isTrue();
        atHome.done("EnterArchive");
        JsonNode plan = atHome.shown("AgreePlan");
        assertThat(plan.at("/card/level").asText()).isEqualTo("区县级");
        assertThat(plan.at("/card/cause").asText()).isEqualTo("患重特大疾病");
        assertThat(plan.path("needs")).extracting(JsonNode::asText).containsExactly("01", "02");
    }

    @Test
    void an_objection_that_is_open_when_the_period_ends_holds_the_case() {
        // given
        ACase posted = filed().upTo("PostNotice").done("PostNotice");
        String first = posted.objection("收入不实。");
        String second = posted.objection("家中有车。");

        // when
        posted.thePublicityEnds();

        // then
        assertThat(posted.isAt("ReviewMaterials")).isFalse();
        assertThat(posted.view().path("publicity").path("open").asInt()).isEqualTo(2);
        nobody().post("/api/public/notices/" + posted.publicity() + "/objections", "{\"content\":\"迟到的异议\"}")
            .refused(409).saying("已结束");

        // and when
        posted.done("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", second));
        assertThat(posted.isAt("ReviewMaterials")).isFalse();
        posted.tried("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", second))
            .refused(409).saying("已核实办结");
        posted.done("InvestigateObjection", Form.of("InvestigateObjection").with("receipt", first));

        // then
        posted.archived();
    }

    @Test
    void a_panel_below_its_quorum_decides_nothing_in_favour() {
        // given
        Form application = anApplication();
        ACase atThePanel = filed(BASE, application).upTo("Deliberate");

        // when
        atThePanel.done("Deliberate", atThePanel.form("Deliberate").with("attendees[4].recused", true)
            .with("ballot.agree", 4).with("ballot.against", 0)).done("SignMinutes");
        theEngineWorks();

        // then
        assertThat(atThePanel.state()).isEqualTo("REJECTED");
        assertThat(atThePanel.letter()).contains("不予建档", "不足规定的 5 人", "冀工办发〔2017〕44号");
        filed(BASE, application);
    }

    @Test
    void half_of_the_votes_is_not_more_than_half() {
        // given
        ACase atThePanel = aCaseAt("Deliberate");

        // when
        atThePanel.done("Deliberate", atThePanel.form("Deliberate").with("attendees[5].recused", false)
            .with("ballot.agree", 3).with("ballot.against", 2).with("ballot.abstain", 1)).done("SignMinutes");
        theEngineWorks();

        // then
        assertThat(atThePanel.state()).isEqualTo("REJECTED");
        assertThat(atThePanel.letter()).contains("未超过到会应表决 6 人的半数");
    }

    @Test
    void minutes_that_the_panel_finds_wrong_are_written_again() {
        // given
        ACase atThePanel = aCaseAt("SignMinutes");

        // when
        atThePanel.done("SignMinutes", Form.of("SignMinutes").with("accurate", false).with("note", "票数有误"));

        // then
        assertThat(atThePanel.isAt("Deliberate")).isTrue();
        atThePanel.archived();
    }

    @ParameterizedTest
    @CsvSource({"surveyors[1].capacity, SOCIAL_WORKER, true, true", "note, 一切如上, false, true",
        "note, 一切如上, true, false"})
    void a_survey_that_two_of_the_staff_do_not_stand_behind_is_done_again(String field, String value, boolean present,
            boolean agrees) {
        // given
        ACase atHome = aCaseAt("SurveyHome");

        // when
        atHome.done("SurveyHome", atHome.form("SurveyHome").with(field, value))
            .done("ConfirmSurvey", Form.of("ConfirmSurvey").with("present", present).with("agrees", agrees));

        // then
        assertThat(atHome.isAt("SurveyHome")).isTrue();
        assertThat(atHome.state()).isEqualTo("UNDER_SURVEY");
        atHome.upTo("Deliberate");
    }

    @ParameterizedTest
    @CsvSource({"APPLICATION, CheckCompleteness", "SURVEY, SurveyHome", "DELIBERATION, Deliberate"})
    void a_case_that_is_returned_goes_the_rest_of_the_way_again_and_is_archived(String returnTo, String step) {
        // given
        ACase reviewed = aCaseAt("ReviewMaterials");

        // when
        reviewed.done("ReviewMaterials", Form.of("ReviewMaterials").with("decision", "RETURNED")
            .with("returnTo", returnTo).with("opinion", "请补充"));

        // then
        assertThat(reviewed.isAt(step)).isTrue();
        assertThat(reviewed.shown(step).path("context").path("note").asText()).isEqualTo("请补充");

        // and when
        reviewed.upTo("Determine").done("Determine", Form.of("Determine").with("decision", "RETURNED")
            .with("returnTo", returnTo).with("opinion", "请再核实"));

        // then
        assertThat(reviewed.isAt(step)).isTrue();
        assertThat(reviewed.shown(step).path("context").path("note").asText()).isEqualTo("请再核实");
        reviewed.archived();
    }

    @Test
    void what_is_to_be_posted_stands_in_the_form_with_the_number_to_object_under() {
        ACase passed = aCaseAt("PostNotice");

        JsonNode notice = passed.shown("PostNotice").path("notice");

        assertThat(notice.path("number").asText()).isEqualTo(passed.publicity());
        assertThat(notice.path("name").asText()).isEqualTo("测钱二");
        assertThat(notice.path("category").asText()).isEqualTo("低保边缘户");
        assertThat(notice.path("cause").asText()).isEqualTo("健康原因");
    }

    @Test
    void a_list_that_is_registered_days_after_it_was_posted_has_to_be_posted_anew() {
        // given
        ACase passed = aCaseAt("PostNotice");
        Form posting = passed.form("PostNotice");

        // when
        itIs(today().plusDays(4) + "T09:00:00+08:00");

        // then
        passed.tried("PostNotice", posting).refusedAt("postedOn", "重新张贴");
        passed.done("PostNotice").thePublicityEnds().archived();
    }

    @Test
    void a_survey_by_one_member_of_staff_says_that_it_is_void() {
        ACase filed = aCaseAt("SurveyHome");

        filed.done("SurveyHome", filed.form("SurveyHome").without("surveyors[1]")).done("ConfirmSurvey");

        assertThat(filed.isAt("SurveyHome")).isTrue();
        assertThat(filed.view().path("decisions").findValuesAsText("decision")).contains("工作人员不足两名，调查无效");
    }

    @Test
    void the_determining_union_refuses_and_the_worker_is_told_why() {
        // given
        Form application = anApplication();
        ACase last = filed(BASE, application).upTo("Determine");

        // when
        last.done("Determine", Form.of("Determine").with("decision", "REJECTED").with("opinion", "收入核算有误，超过标准"));
        theEngineWorks();

        // then
        assertThat(last.state()).isEqualTo("REJECTED");
        assertThat(last.letter()).contains("认定审批意见：收入核算有误，超过标准");
        assertThat(last.view().path("outcome").path("archive").isNull()).isTrue();
        filed(BASE, application);
    }

    @Test
    void a_household_that_does_not_meet_the_standard_is_refused_with_the_clause() {
        // given
        ACase atHome = aCaseAt("SurveyHome");

        // when
        atHome.done("SurveyHome", atHome.form("SurveyHome").with("verified.homes", 2)).done("ConfirmSurvey");
        theEngineWorks();

        // then
        assertThat(atHome.state()).isEqualTo("REJECTED");
        assertThat(atHome.view().path("assessment").path("decision").asText()).isEqualTo("NOT_ELIGIBLE");
        assertThat(atHome.letter()).contains("EX1");
    }

    @ParameterizedTest
    @CsvSource({"true, UNDER_DELIBERATION", "false, REJECTED"})
    void what_the_standard_cannot_decide_a_person_reviews(boolean accepted, String state) {
        // given
        ACase atHome = aCaseAt("SurveyHome");
        atHome.done("SurveyHome", atHome.form("SurveyHome").with("verified.annualIncome", 18000)
            .with("verified.mainCause", "OTHER").with("verified.monthsBelowStandard", 3)).done("ConfirmSurvey");
        assertThat(atHome.state()).isEqualTo("UNDER_MANUAL_REVIEW");

        // when
        atHome.done("ReviewManually", Form.of("ReviewManually").with("accepted", accepted));
        theEngineWorks();

        // then
        assertThat(atHome.state()).isEqualTo(state);
    }

    @Test
    void a_worker_may_withdraw_and_apply_again() {
        // given
        Form application = anApplication();
        ACase filed = filed(BASE, application);

        // when
        filed.done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "WITHDRAWN").with("note", "本人撤回"));

        // then
        assertThat(filed.state()).isEqualTo("WITHDRAWN");
        filed(BASE, application);
    }

    @ParameterizedTest
    @CsvSource({"MERGED, REJECTED, 一户一档", "MOVED, REJECTED, 一户一档", "DIFFERENT_HOUSEHOLD, UNDER_SURVEY,"})
    void one_household_register_has_one_archive(String decision, String state, String letter) {
        // given
        Form application = anApplication();
        filed(BASE, application).archived();
        ACase second = filed("13030602", anotherApplicationOfTheRegisterOf(application));

        // when
        second.done("CheckCompleteness");

        // then
        assertThat(second.state()).isEqualTo("DUPLICATE_FOUND");

        // and when
        second.done("HandleDuplicate", Form.of("HandleDuplicate").with("decision", decision));
        theEngineWorks();

        // then
        assertThat(second.state()).isEqualTo(state);
        if (letter != null) {
            assertThat(second.letter()).contains(letter);
        } else {
            second.archived();
        }
    }

    @Test
    void a_register_that_was_corrected_after_the_decision_is_checked_anew() {
        // given
        Form shared = anApplication();
        Form other = anApplication();
        filed(BASE, shared).archived();
        filed(BASE, other).archived();
        Form application = anotherApplicationOfTheRegisterOf(shared);
        ACase second = filed("13030602", application).done("CheckCompleteness").done("HandleDuplicate");
        assertThat(second.isAt("SurveyHome")).isTrue();

        // when
        second.upTo("ReviewMaterials").done("ReviewMaterials", Form.of("ReviewMaterials").with("decision", "RETURNED")
            .with("returnTo", "APPLICATION").with("opinion", "户号有误"));
        second.done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "INCOMPLETE")
            .with("note", "请更正户号"));
        second.done("CorrectApplication", application.with("household", other.at("household").asText()));
        second.done("CheckCompleteness");

        // then
        assertThat(second.state()).isEqualTo("DUPLICATE_FOUND");
        assertThat(second.isAt("HandleDuplicate")).isTrue();
    }

    @Test
    void an_application_without_letter_of_authorisation_is_corrected_before_anything_else() {
        // given
        Form application = anApplication();
        ACase filed = filed(BASE, application.without("authorisation"));

        // when
        filed.tried("CheckCompleteness", Form.of("CheckCompleteness")).refusedAt("present", "授权书");
        filed.tried("CheckCompleteness", Form.of("CheckCompleteness").without("present[0]"))
            .refusedAt("present", "缺少：授权书（声明书）");
        filed.done("CheckCompleteness", Form.of("CheckCompleteness").without("present[0]")
            .with("decision", "INCOMPLETE").with("note", "请补交授权书（声明书）"));

        // then
        assertThat(filed.state()).isEqualTo("RETURNED_FOR_CORRECTION");
        as("clerk." + BASE).post("/api/tasks/" + filed.task("CorrectApplication") + "/claim").expect(204);
        JsonNode shown = as("clerk." + BASE).get("/api/tasks/" + filed.task("CorrectApplication") + "/form").expect(200)
            .json().path("data");
        assertThat(shown.path("context").path("note").asText()).isEqualTo("请补交授权书（声明书）");
        assertThat(shown.path("applicant").path("name").asText()).isEqualTo("测钱二");

        // and when
        filed.done("CorrectApplication", application);

        // then
        assertThat(filed.state()).isEqualTo("SUBMITTED");
        assertThat(filed.shown("CheckCompleteness").at("/context/note").isMissingNode()).isTrue();
        filed.archived();
    }

    @Test
    void civil_affairs_are_asked_only_under_a_letter_that_allows_it() {
        // given
        ACase withLetter = filed("13010201", anApplication()).upTo("CompareWithCivilAffairs");
        ACase forPublicityOnly = filed("13010201", anApplication().with("authorisation.scopes",
            new String[] {"PUBLICITY"})).upTo("CompareWithCivilAffairs");
        ACase ofLastYear = filed("13010201", anApplication().with("authorisation.signedOn", "2017-01-01")
            .with("authorisation.validUntil", "2017-12-31")).upTo("CompareWithCivilAffairs");

        // then
        forPublicityOnly.tried("CompareWithCivilAffairs", forPublicityOnly.form("CompareWithCivilAffairs"))
            .refused(403).saying("授权书");
        ofLastYear.tried("CompareWithCivilAffairs", ofLastYear.form("CompareWithCivilAffairs"))
            .refused(403).saying("授权书");
        withLetter.archived();
    }

    @Test
    void a_conflict_that_civil_affairs_find_is_reviewed_by_a_person() {
        // given
        ACase compared = filed("13010201", anApplication()).upTo("CompareWithCivilAffairs");
        String conflict = as("clerk.130102").get("/api/code-lists/comparison-conflict").expect(200).json()
            .path(0).path("code").asText();

        // when
        compared.done("CompareWithCivilAffairs", compared.form("CompareWithCivilAffairs").with("outcome", "CONFLICT")
            .with("conflicts", new String[] {conflict})).done("SurveyHome").done("ConfirmSurvey");

        // then
        assertThat(compared.state()).isEqualTo("UNDER_MANUAL_REVIEW");
        compared.done("ReviewManually", Form.of("ReviewManually")).archived();
    }

    @Test
    void a_school_is_reviewed_by_the_education_union_and_determined_by_the_county() {
        // given
        ACase school = filed("1303061101", anApplication().with("applicant.workUnit", "示例中学"));

        // then
        assertThat(school.number()).startsWith("JD-130306-2018-");
        assertThat(school.upTo("ReviewMaterials").workerOf("ReviewMaterials")).isEqualTo("reviewer.13030611");
        assertThat(as("reviewer.130306").get("/api/tasks?scope=claimable&case=" + school.number()).json()
            .path("items")).isEmpty();
        assertThat(school.upTo("Determine").workerOf("Determine")).isEqualTo("approver.130306");
        school.archived();
    }

    @Test
    void a_province_industry_union_reviews_and_determines_its_own() {
        // given
        ACase own = filed("JKWW", anApplication());

        // then
        assertThat(own.number()).startsWith("JD-JKWW-2018-");
        assertThat(own.upTo("ReviewMaterials").workerOf("ReviewMaterials")).isEqualTo("reviewer.JKWW");
        assertThat(own.upTo("Determine").workerOf("Determine")).isEqualTo("approver.JKWW");
        own.archived();
    }

    @ParameterizedTest
    @CsvSource({"applicant.workUnit,", "applicant.workStatus, FLEXIBLE"})
    void a_worker_without_a_unit_applies_at_the_street_union(String field, String value) {
        // given
        Form application = anApplication().with(field, value);

        // then
        as("clerk." + BASE).post("/api/hardship/applications", application)
            .refusedAt("applicant.workUnit", "街道（社区）工会");
        filed("13030621", application).archived();
    }

    @Test
    void of_two_spouses_in_hardship_in_different_units_the_householder_applies() {
        // given
        Form application = anApplication().with("applicant.householder", false)
            .with("members[0].hardshipWorker", true).with("members[0].workplace", "示例水泥厂");

        // then
        as("clerk." + BASE).post("/api/hardship/applications", application)
            .refusedAt("applicant.householder", "以户主为主");
        filed(BASE, application.with("applicant.householder", true));
        filed(BASE, anApplication().with("applicant.householder", false).with("members[0].hardshipWorker", true)
            .with("members[0].workplace", "示例纺织有限公司"));
    }
}
