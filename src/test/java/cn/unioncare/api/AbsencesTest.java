package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody is away, somebody stands in, and nobody gets more by it than the office that is empty. */
class AbsencesTest extends ApiTest {

    private static final String ABSENCES = "/api/absences";
    private static int people;

    private String somebodyOf(String union, String... roles) {
        String login = "away" + ++people + "." + union;
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '测代理', '{noop}demo', ?, date '2000-01-01')""", login, union);
        for (String role : roles) {
            database.update("insert into person_role (login, role) values (?, ?)", login, role);
        }
        return login;
    }

    private static String body(String from, String until, String substitute) {
        return "{\"from\":\"" + from + "\",\"until\":\"" + until + "\",\"reason\":\"LEAVE\""
            + (substitute == null ? "" : ",\"substitute\":\"" + substitute + "\"") + "}";
    }

    private String away(String login, String from, String until, String substitute) {
        return as(login).post(ABSENCES, body(from, until, substitute)).expect(201).json().path("id").asText();
    }

    private Answer takes(String login, ACase file, String step) {
        return as(login).post("/api/tasks/" + file.task(step) + "/complete?claim=true", file.form(step));
    }

    @Test
    void during_an_absence_the_substitute_holds_the_office_and_the_ledger_tells_for_whom() {
        // given
        String secretary = somebodyOf(BASE, "secretary");
        String colleague = somebodyOf(BASE, "cashier");
        ACase file = aCaseAt("Deliberate");
        takes(colleague, file, "Deliberate").refused(404);

        // when
        String absence = away(secretary, "2018-02-01", "2018-02-03", colleague);

        // then
        assertThat(as(colleague).get("/api/me").expect(200).json().path("roles").toString()).contains("secretary", "cashier");
        takes(colleague, file, "Deliberate").expect(204);
        JsonNode last = file.ledger().get(file.ledger().size() - 1);
        assertThat(last.path("act").asText()).isEqualTo("COMPLETED");
        assertThat(last.path("actor").asText()).isEqualTo(colleague);
        assertThat(last.path("facts").path("inPlaceOf").asText()).isEqualTo(secretary);
        as("auditor." + COUNTY).get("/api/audit/verification").expect(200).saying("\"verified\":true");

        // and when
        as(secretary).delete(ABSENCES + "/" + absence).expect(204);

        // then
        takes(colleague, aCaseAt("Deliberate"), "Deliberate").refused(404);
        as(secretary).delete(ABSENCES + "/" + absence).refused(404);
    }

    @Test
    void an_absence_begins_and_ends_by_its_days_also_for_an_open_session() {
        // given
        String secretary = somebodyOf(BASE, "secretary");
        String colleague = somebodyOf(BASE, "cashier");
        ACase file = aCaseAt("Deliberate");
        Browser session = new Browser(home()).signedIn(colleague, "demo");
        String form = "/api/tasks/" + file.task("Deliberate") + "/form";

        // when
        away(secretary, "2018-02-05", "2018-02-06", colleague);

        // then
        session.get(form).expect(404);
        itIs("2018-02-05T08:00:00+08:00");
        session.get(form).expect(200);
        session.engine("/task/" + file.task("Deliberate") + "/form").expect(200);
        itIs("2018-02-07T08:00:00+08:00");
        session.get(form).expect(404);
    }

    @Test
    void what_the_absent_person_had_taken_goes_back_to_the_office() {
        // given
        String surveyor = somebodyOf(BASE, "surveyor1");
        ACase now = aCaseAt("SurveyHome");
        ACase later = aCaseAt("SurveyHome");
        as(surveyor).post("/api/tasks/" + now.task("SurveyHome") + "/claim").expect(204);

        // when
        String absence = away(surveyor, "2018-02-01", "2018-02-02", null);

        // then
        assertThat(now.acts()).contains("HANDED_BACK");
        now.done("SurveyHome");

        // and when
        as(surveyor).delete(ABSENCES + "/" + absence).expect(204);
        as(surveyor).post("/api/tasks/" + later.task("SurveyHome") + "/claim").expect(204);
        away(surveyor, "2018-02-05", "2018-02-06", null);
        assertThat(later.acts()).doesNotContain("HANDED_BACK");
        timePassesUntil("2018-02-05T09:00:00+08:00");

        // then
        assertThat(later.acts()).contains("HANDED_BACK");
    }

    @Test
    void a_substitute_may_not_be_somebody_who_acted_earlier() {
        // given
        String secretary = somebodyOf(BASE, "secretary");
        String clerk = somebodyOf(BASE, "clerk");
        ACase file = filed();
        takes(clerk, file, "CheckCompleteness").expect(204);
        away(secretary, "2018-02-01", "2018-02-03", clerk);
        file.upTo("Deliberate");

        // then
        as(clerk).post("/api/tasks/" + file.task("Deliberate") + "/claim").refused(403).saying("代理人曾参与本案前序环节");
        new Browser(home()).signedIn(clerk, "demo").engine("POST", "/task/" + file.task("Deliberate") + "/claim",
            "{\"userId\":\"" + clerk + "\"}").expect(403).saying("代理人曾参与本案前序环节");
        file.done("Deliberate");
    }

    @Test
    void what_the_absent_person_did_binds_the_substitute() {
        // given
        String both = somebodyOf(COUNTY, "reviewer", "approver");
        String fresh = somebodyOf(COUNTY, "consultee");
        ACase file = aCaseAt("ReviewMaterials");
        takes(both, file, "ReviewMaterials").expect(204);
        away(both, "2018-02-20", "2018-03-20", fresh);
        itIs("2018-02-28T08:00:00+08:00");

        // then
        takes(fresh, file, "Determine").refused(403).saying("审核本案的人员不得审批本案");
        file.done("Determine");
    }

    @Test
    void a_clerk_who_stands_in_registers_and_examines_for_the_absent_one() {
        // given
        String clerk = somebodyOf("13030602", "clerk");
        String fresh = somebodyOf("13030602", "cashier");
        away(clerk, "2018-02-01", "2018-02-03", fresh);

        // when
        String number = as(fresh).post("/api/hardship/applications", Fictitious.anApplication()).expect(201).json()
            .path("case").asText();
        ACase file = new ACase(this, number, "13030602");

        // then
        takes(fresh, file, "CheckCompleteness").expect(204);
        assertThat(file.ledger().get(0).path("facts").path("inPlaceOf").asText()).isEqualTo(clerk);
    }

    @Test
    void administering_watching_and_exporting_are_not_lent() {
        String admin = somebodyOf(COUNTY, "admin", "auditor", "supervisor", "exporter", "reviewer");
        String colleague = somebodyOf(COUNTY, "cashier");
        away(admin, "2018-02-01", "2018-02-03", colleague);
        assertThat(as(colleague).get("/api/me").expect(200).json().path("roles").toString())
            .contains("cashier", "reviewer").doesNotContain("admin", "auditor", "supervisor", "exporter");
    }

    @Test
    void there_is_no_substitute_of_a_substitute_no_circle_and_no_overlap() {
        // given
        String one = somebodyOf(BASE, "clerk");
        String two = somebodyOf(BASE, "clerk");
        String three = somebodyOf(BASE, "clerk");
        away(one, "2018-02-05", "2018-02-09", two);

        // then
        as(two).post(ABSENCES, body("2018-02-06", "2018-02-07", one)).refused(409);
        as(two).post(ABSENCES, body("2018-02-06", "2018-02-07", three)).refused(409).saying("正在代理他人");
        as(three).post(ABSENCES, body("2018-02-09", "2018-02-10", one)).refused(409).saying("代理人在此期间也请假");
        as(one).post(ABSENCES, body("2018-02-09", "2018-02-10", null)).refused(409).saying("重叠");
        away(two, "2018-02-10", "2018-02-11", one);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"from|{\"from\":\"2018-01-31\",\"until\":\"2018-02-02\",\"reason\":\"LEAVE\"}",
        "until|{\"from\":\"2018-02-05\",\"until\":\"2018-02-04\",\"reason\":\"LEAVE\"}",
        "until|{\"from\":\"2018-02-05\",\"until\":\"2020-02-04\",\"reason\":\"LEAVE\"}",
        "reason|{\"from\":\"2018-02-05\",\"until\":\"2018-02-06\"}", "from|{\"until\":\"2018-02-06\",\"reason\":\"LEAVE\"}",
        "substitute|{\"from\":\"2018-02-05\",\"until\":\"2018-02-06\",\"reason\":\"LEAVE\",\"substitute\":\"clerk.13030602\"}",
        "substitute|{\"from\":\"2018-02-05\",\"until\":\"2018-02-06\",\"reason\":\"LEAVE\",\"substitute\":\"nobody\"}"})
    void what_is_wrong_is_told_at_its_field(String field, String sent) {
        assertThat(as(somebodyOf(BASE, "clerk")).post(ABSENCES, sent).refused(400).fields()).containsExactly(field);
    }

    @Test
    void who_is_not_oneself_is_declared_by_the_administrator_of_that_union_or_above() {
        // given
        String clerk = somebodyOf(BASE, "clerk");
        String sent = body("2018-02-05", "2018-02-06", null).replace("{", "{\"login\":\"" + clerk + "\",");

        // then
        for (String other : new String[] {"clerk." + BASE, "approver." + COUNTY, "admin.130102", "supervisor." + BASE,
                "supervisor." + COUNTY}) {
            as(other).post(ABSENCES, sent).refused(403).saying("只能登记本人的请假");
        }
        String absence = as("admin." + BASE).post(ABSENCES, sent).expect(201).json().path("id").asText();
        as("clerk." + BASE).delete(ABSENCES + "/" + absence).refused(404);
        as("admin.130102").delete(ABSENCES + "/" + absence).refused(404);
        assertThat(as(clerk).get(ABSENCES).expect(200).json().path("items").path(0).path("state").asText()).isEqualTo("PLANNED");
        assertThat(as("supervisor." + BASE).get(ABSENCES + "?union=true").expect(200).text()).contains(absence);
        as("clerk." + BASE).get(ABSENCES + "?union=true").refused(403);
        as("supervisor." + BASE).delete(ABSENCES + "/" + absence).refused(404);
        as("admin." + COUNTY).delete(ABSENCES + "/" + absence).expect(204);
    }

    @Test
    void nobody_who_declares_for_another_stands_in() {
        // given
        String supervisor = somebodyOf(BASE, "supervisor");
        String admin = somebodyOf(BASE, "admin", "supervisor");
        String sent = body("2018-02-05", "2018-02-06", admin).replace("{", "{\"login\":\"" + supervisor + "\",");

        // then
        as(admin).post(ABSENCES, sent).refusedAt("substitute", "不得指定本人为代理人");
        as("admin." + COUNTY).post(ABSENCES, sent).expect(201);
    }

    @Test
    void whoever_reviews_is_not_replaced_by_an_administrator() {
        // given
        String reviewer = somebodyOf(COUNTY, "reviewer");
        String sent = body("2018-02-01", "2018-02-02", "admin." + COUNTY);

        // then
        as(reviewer).post(ABSENCES, sent).refusedAt("substitute", "不能同时担任审核人和管理员");
        as("admin." + COUNTY).post(ABSENCES, sent.replace("{", "{\"login\":\"" + reviewer + "\",")).refused(400);
        assertThat(as("admin." + COUNTY).get("/api/me").expect(200).json().path("roles").toString()).doesNotContain("reviewer");
    }

    @Test
    void only_those_are_offered_as_substitutes_who_may_be() {
        String approver = somebodyOf(COUNTY, "approver");
        assertThat(as(approver).get(ABSENCES).expect(200).json().path("colleagues").findValuesAsText("value"))
            .contains("reviewer." + COUNTY, "clerk." + COUNTY, "supervisor." + COUNTY)
            .doesNotContain(approver, "cashier." + COUNTY, "admin." + COUNTY, "auditor." + COUNTY, "clerk." + BASE);
    }
}
