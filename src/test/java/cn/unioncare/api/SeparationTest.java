package cn.unioncare.api;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/** Whose task it is, and who may not act twice in one case. */
class SeparationTest extends ApiTest {

    private static int people;

    /** Somebody of the county who holds several roles. */
    private String anOfficialOf(String union, String... roles) {
        String login = "many" + ++people + "." + union;
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '多岗人员', '{noop}demo', ?, date '2000-01-01')""", login, union);
        for (String role : roles) {
            database.update("insert into person_role (login, role) values (?, ?)", login, role);
        }
        return login;
    }

    private Answer tries(String login, ACase file, String step) {
        return tries(login, file, step, file.form(step));
    }

    private Answer tries(String login, ACase file, String step, Form form) {
        return as(login).post("/api/tasks/" + file.task(step) + "/complete?claim=true", form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"surveyor1.130102", "surveyor1.13030602", "surveyor1.130300", "reviewer.130306",
        "supervisor.13030601", "clerk.13030601", "admin"})
    void to_who_has_no_part_in_it_there_is_no_such_task(String stranger) {
        // given
        ACase file = aCaseAt("SurveyHome");
        String task = "/api/tasks/" + file.task("SurveyHome");
        Map<String, List<String>> before = Everything.in(database);

        // then
        List<Answer> answers = List.of(as(stranger).get(task + "/form"), as(stranger).post(task + "/claim"),
            as(stranger).post(task + "/unclaim"), as(stranger).put(task + "/draft", "{}"),
            as(stranger).post(task + "/complete", file.form("SurveyHome")),
            as(stranger).post(task + "/complete?claim=true", file.form("SurveyHome")));
        String unknown = as(stranger).get("/api/tasks/00000000-0000-0000-0000-000000000000/form").refused(404).detail();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.refused(404).detail()).isEqualTo(unknown));
        assertThat(as(stranger).get("/api/tasks?scope=claimable&case=" + file.number()).expect(200).json().path("items"))
            .isEmpty();
        assertThat(Everything.changedSince(before, database)).isEmpty();
    }

    @Test
    void another_county_learns_nothing_of_a_case_or_a_finished_task() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String task = file.task("SurveyHome");
        file.done("SurveyHome");

        // then
        as("surveyor1.130102").post("/api/tasks/" + task + "/claim").refused(404);
        as("clerk.130102").get("/api/hardship/cases/" + file.number()).refused(404);
        as("auditor.130102").get("/api/audit/cases/" + file.number()).refused(404);
        as("clerk.13030602").get("/api/hardship/cases/" + file.number()).refused(404);
        as("clerk.130300").get("/api/hardship/cases/" + file.number()).expect(200);
    }

    @Test
    void a_task_that_a_colleague_has_claimed_is_the_colleagues() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String task = "/api/tasks/" + file.task("SurveyHome");
        as("surveyor1." + BASE).post(task + "/claim").expect(204);

        // then
        Caller colleague = as("surveyor2." + BASE);
        colleague.post(task + "/complete", file.form("SurveyHome")).refused(403).saying("已由他人签收");
        colleague.post(task + "/complete?claim=true", file.form("SurveyHome")).refused(403).saying("已由他人签收");
        colleague.post(task + "/unclaim").refused(403).saying("已由他人签收");
        colleague.put(task + "/draft", "{}").refused(403).saying("已由他人签收");
        colleague.post(task + "/claim").refused(409).saying("已由他人签收");
        assertThat(colleague.get(task + "/form").expect(200).json().path("readOnly").asBoolean()).isTrue();

        // and when
        as("surveyor1." + BASE).post(task + "/claim").expect(204);
        as("surveyor1." + BASE).post(task + "/unclaim").expect(204);

        // then
        colleague.post(task + "/complete?claim=true", file.form("SurveyHome")).expect(204);
        assertThat(file.acts()).containsSubsequence("CLAIMED", "UNCLAIMED", "CLAIMED", "COMPLETED");
    }

    @Test
    void a_task_is_claimed_before_it_is_completed() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String task = "/api/tasks/" + file.task("SurveyHome");

        // then
        as("surveyor1." + BASE).post(task + "/complete", file.form("SurveyHome")).refused(409).saying("请先签收");
        as("surveyor1." + BASE).post(task + "/unclaim").refused(409).saying("尚未签收");
        as("surveyor1." + BASE).put(task + "/draft", "{}").refused(409).saying("请先签收");
    }

    @Test
    void a_task_completed_twice_has_one_effect() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String task = "/api/tasks/" + file.task("SurveyHome") + "/complete";
        as("surveyor1." + BASE).post(task + "?claim=true", file.form("SurveyHome")).expect(204);
        Map<String, List<String>> before = Everything.in(database);

        // then
        as("surveyor1." + BASE).post(task + "?claim=true", file.form("SurveyHome")).refused(409).saying("您已办结");
        as("surveyor1." + BASE).post(task, file.form("SurveyHome")).refused(409).saying("您已办结");
        as("surveyor2." + BASE).post(task + "?claim=true", file.form("SurveyHome")).refused(409).saying("已由他人办结");
        assertThat(Everything.changedSince(before, database)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ReviewMaterials, reviewer, 入户调查的人员不得审核", "Determine, approver, 入户调查的人员不得审批"})
    void who_surveyed_neither_reviews_nor_determines(String duty, String role, String rule) {
        // given
        String both = anOfficialOf(COUNTY, "surveyor1", role);
        ACase file = filed(COUNTY, anApplication()).upTo("SurveyHome");
        tries(both, file, "SurveyHome").expect(204);

        // then
        tries(both, file.upTo(duty), duty).refused(403).saying(rule).saying("冀工办发〔2017〕44号");
        file.done(duty);
    }

    @ParameterizedTest
    @CsvSource({"ReviewMaterials, reviewer", "Determine, approver"})
    void who_signed_a_survey_as_the_second_neither_reviews_nor_determines(String duty, String role) {
        // given
        String both = anOfficialOf(COUNTY, "surveyor2", role);
        ACase file = filed(COUNTY, anApplication()).upTo("ConfirmSurvey");
        tries(both, file, "ConfirmSurvey").expect(204);

        // then
        tries(both, file.upTo(duty), duty).refused(403).saying("入户调查的人员不得");
    }

    @Test
    void who_surveyed_before_the_case_was_returned_is_still_who_surveyed() {
        // given
        String both = anOfficialOf(COUNTY, "surveyor1", "approver");
        ACase file = filed(COUNTY, anApplication()).upTo("SurveyHome");
        tries(both, file, "SurveyHome").expect(204);
        file.upTo("ReviewMaterials").done("ReviewMaterials", Form.of("ReviewMaterials").with("decision", "RETURNED")
            .with("returnTo", "SURVEY"));

        // then
        tries(both, file.upTo("Determine"), "Determine").refused(403).saying("不得审批");
    }

    @Test
    void who_reviewed_does_not_determine() {
        // given
        String both = anOfficialOf(COUNTY, "reviewer", "approver");
        ACase file = aCaseAt("ReviewMaterials");
        tries(both, file, "ReviewMaterials").expect(204);

        // then
        tries(both, file, "Determine").refused(403).saying("审核本案的人员不得审批");
        file.archived();
    }

    @Test
    void who_reviewed_by_hand_does_not_determine() {
        // given
        String both = anOfficialOf(COUNTY, "reviewer", "approver");
        ACase file = aCaseAt("SurveyHome");
        file.done("SurveyHome", file.form("SurveyHome").with("verified.annualIncome", 18000)
            .with("verified.mainCause", "OTHER").with("verified.monthsBelowStandard", 3)).done("ConfirmSurvey");
        tries(both, file, "ReviewManually").expect(204);

        // then
        tries(both, file.upTo("Determine"), "Determine").refused(403).saying("审核本案的人员不得审批");
    }

    @Test
    void who_determined_does_not_enter() {
        // given
        String both = anOfficialOf(COUNTY, "approver", "clerk");
        ACase file = filed(COUNTY, anApplication()).upTo("Determine");
        tries(both, file, "Determine").expect(204);

        // then
        tries(both, file, "EnterArchive").refused(403).saying("审批本案的人员不得录入");
        file.archived();
    }

    @Test
    void who_kept_the_minutes_does_not_sign_them() {
        // given
        String both = anOfficialOf(BASE, "secretary", "panel");
        ACase file = aCaseAt("Deliberate");
        tries(both, file, "Deliberate").expect(204);

        // then
        tries(both, file, "SignMinutes").refused(403).saying("记录人以外");
        file.done("SignMinutes");
    }

    @Test
    void nobody_signs_a_survey_twice() {
        // given
        ACase file = aCaseAt("SurveyHome").done("SurveyHome");

        // then
        tries("surveyor1." + BASE, file, "ConfirmSurvey").refused(403).saying("同一人不能签两次");
        file.done("ConfirmSurvey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SurveyHome", "ConfirmSurvey", "Deliberate", "SignMinutes", "Determine"})
    void a_relative_gives_the_task_back(String step) {
        // given
        ACase file = aCaseAt(step);
        Caller relative = as(file.workerOf(step));
        String task = "/api/tasks/" + file.task(step);
        relative.post(task + "/claim").expect(204);

        // when
        relative.post(task + "/complete", file.form(step).without("noKinship")).refusedAt("noKinship", "亲属关系");
        relative.post(task + "/complete", file.form(step).with("noKinship", false)).refused(403).saying("回避");

        // then
        assertThat(relative.get("/api/tasks?scope=claimable&key=" + step + "&case=" + file.number())
            .expect(200).json().path("items")).hasSize(1);
        assertThat(file.acts()).endsWith("CLAIMED", "RECUSED", "UNCLAIMED");
        List<Answer> closed = List.of(relative.get(task + "/form"), relative.post(task + "/claim"),
            relative.post(task + "/complete?claim=true", file.form(step)), relative.get("/api/hardship/cases/" + file.number()));
        assertThat(closed).allSatisfy(answer -> answer.refused(403).saying("有亲属关系的应当回避"));
        if (step.equals("SurveyHome")) {
            tries("surveyor3." + BASE, file, step).expect(204);
        }
    }

    @ParameterizedTest
    @CsvSource({"ReviewMaterials, reviewer.130306", "InvestigateObjection, reviewer.130306"})
    void where_a_form_leaves_it_open_a_relative_recuses_too(String step, String relative) {
        // given
        ACase file = aCaseAt(step.equals("ReviewMaterials") ? step : "PostNotice");
        if (step.equals("InvestigateObjection")) {
            file.done("PostNotice").objection("与事实不符");
        }
        Form form = step.equals("ReviewMaterials") ? file.form(step) : Form.of(step).with("receipt", "YY-222222222222")
            .with("investigatedOn", today().toString());

        // when
        tries(relative, file, step, form.with("noKinship", false)).refused(403).saying("回避");

        // then
        assertThat(file.acts()).endsWith("RECUSED");
        as(relative).post("/api/tasks/" + file.task(step) + "/claim").refused(403).saying("回避");
    }

    @Test
    void what_somebody_may_not_complete_is_not_claimed_either() {
        // given
        String both = anOfficialOf(COUNTY, "reviewer", "approver");
        ACase file = aCaseAt("ReviewMaterials");
        tries(both, file, "ReviewMaterials").expect(204);
        String task = file.task("Determine");

        // then
        as(both).post("/api/tasks/" + task + "/claim").refused(403).saying("审核本案的人员不得审批本案（冀工办发〔2017〕44号");
        Browser tasklist = new Browser(home()).signedIn(both, "demo");
        tasklist.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + both + "\"}").expect(403)
            .saying("审核本案的人员不得审批本案（冀工办发〔2017〕44号");
        assertThat(file.acts()).endsWith("COMPLETED");
        file.done("Determine");
    }

    @Test
    void who_registered_the_application_neither_reviews_nor_determines() {
        // given
        String all = anOfficialOf(COUNTY, "clerk", "reviewer", "approver");
        ACase file = filed(COUNTY, anApplication());
        tries(all, file, "CheckCompleteness").expect(204);

        // then
        tries(all, file.upTo("ReviewMaterials"), "ReviewMaterials").refused(403).saying("登记、审查本案申请的人员不得审核本案");
        tries(all, file.upTo("Determine"), "Determine").refused(403).saying("登记、审查本案申请的人员不得审批本案");
        tries(all, file.upTo("EnterArchive"), "EnterArchive").expect(204);
    }

    @Test
    void who_reviewed_does_not_enter() {
        // given
        String both = anOfficialOf(COUNTY, "reviewer", "clerk");
        ACase file = filed(COUNTY, anApplication()).upTo("ReviewMaterials");
        tries(both, file, "ReviewMaterials").expect(204);

        // then
        tries(both, file.upTo("EnterArchive"), "EnterArchive").refused(403).saying("审核本案的人员不得录入");
    }

    @Test
    void who_investigated_an_objection_does_not_determine() {
        // given
        String both = anOfficialOf(COUNTY, "reviewer", "approver");
        ACase file = aCaseAt("PostNotice").done("PostNotice");
        String receipt = file.objection("与事实不符");
        tries(both, file, "InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt)
            .with("upheld", false).with("investigatedOn", today().toString())).expect(204);

        // then
        tries(both, file.thePublicityEnds().upTo("Determine"), "Determine").refused(403).saying("核实本案异议的人员不得审批");
    }

    @Test
    void a_letter_is_read_by_the_clerk_who_hands_it_over_only() {
        // given
        ACase refused = aCaseAt("Determine").done("Determine", Form.of("Determine").with("decision", "REJECTED"));
        theEngineWorks();
        String letter = "/api/hardship/cases/" + refused.number() + "/letters/"
            + refused.view().path("letters").path(0).path("number").asText();

        // then
        as("clerk." + BASE).get(letter).expect(200).saying("测钱二");
        as("surveyor1." + BASE).get(letter).refused(403);
        as("approver." + COUNTY).get(letter).refused(403);
        as("clerk.130102").get(letter).refused(404);
        as("clerk." + BASE).get(letter + "9").refused(404);
    }

    @Test
    void only_auditors_read_the_ledger() {
        ACase file = filed();
        for (String other : List.of("clerk.13030601", "supervisor.130306", "approver.130306", "admin")) {
            as(other).get("/api/audit/cases/" + file.number()).refused(403).saying("审计");
            as(other).get("/api/audit/verification").refused(403);
        }
        as("auditor.130300").get("/api/audit/cases/" + file.number()).expect(200);
    }
}
