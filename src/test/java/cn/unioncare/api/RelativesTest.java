package cn.unioncare.api;

import cn.unioncare.documents.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Those who work here are kept away from the cases of their relatives, and nobody learns anything by registering. */
class RelativesTest extends ApiTest {

    private static final String RELATIVES = "/api/account/relatives";
    private static int people;

    private String somebodyOf(String union, String... roles) {
        String login = "kin" + ++people + "." + union;
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '测回避', '{noop}demo', ?, date '2000-01-01')""", login, union);
        for (String role : roles) {
            database.update("insert into person_role (login, role) values (?, ?)", login, role);
        }
        return login;
    }

    private Answer registers(String login, String relation, String idNumber) {
        return as(login).post(RELATIVES,
            "{\"relation\":\"" + relation + "\",\"name\":\"测亲属\",\"idNumber\":\"" + idNumber + "\"}");
    }

    /** Of the published example with its mother, a member of the household. */
    private record Household(ACase file, String head, String member) { }

    private Household household() {
        Form application = Fictitious.anApplication();
        return new Household(filed(BASE, application), application.at("applicant.idNumber").asText(),
            application.at("members[0].idNumber").asText());
    }

    @ParameterizedTest
    @CsvSource({"SELF, head", "SIBLING, head", "PARENT, member"})
    void nobody_works_on_or_looks_into_the_case_of_the_own_household_or_of_a_relatives(String relation, String whom) {
        // given
        Household filed = household();
        ACase file = filed.file();
        String official = somebodyOf(BASE, "clerk", "surveyor1");
        as(official).get("/api/tasks/" + file.task("CheckCompleteness") + "/form").expect(200);

        // when
        registers(official, relation, whom.equals("head") ? filed.head() : filed.member()).expect(201);

        // then
        Caller kin = as(official);
        String task = "/api/tasks/" + file.task("CheckCompleteness");
        List<Answer> refused = List.of(kin.get(task + "/form"), kin.post(task + "/claim"),
            kin.post(task + "/complete?claim=true", file.form("CheckCompleteness")),
            kin.get("/api/hardship/cases/" + file.number()));
        assertThat(refused).allSatisfy(answer -> answer.refused(403).saying("有亲属关系的应当回避").saying("冀工办发〔2017〕44号"));
        Browser tasklist = new Browser(home()).signedIn(official, "demo");
        tasklist.engine("POST", "/task/" + file.task("CheckCompleteness") + "/claim", "{\"userId\":\"" + official + "\"}")
            .expect(403).saying("有亲属关系的应当回避");
        file.done("CheckCompleteness");
    }

    @Test
    void who_registers_a_relative_while_holding_the_task_does_not_complete_it() {
        // given
        Household filed = household();
        String official = somebodyOf(BASE, "clerk");
        String task = "/api/tasks/" + filed.file().task("CheckCompleteness");
        as(official).post(task + "/claim").expect(204);

        // when
        registers(official, "CHILD", filed.member()).expect(201);

        // then
        as(official).post(task + "/complete", filed.file().form("CheckCompleteness")).refused(403).saying("应当回避");
        as(official).get(task + "/form").refused(403);
        as(official).post(task + "/unclaim").expect(204);
        filed.file().done("CheckCompleteness");
    }

    @Test
    void a_relatives_archive_is_neither_listed_nor_opened_nor_searched() {
        // given
        Household filed = household();
        String archive = filed.file().archived().view().path("outcome").path("archive").asText();
        String clerk = somebodyOf(BASE, "clerk");
        String auditor = somebodyOf(COUNTY, "auditor");
        assertThat(as(clerk).get("/api/archives?q=" + archive).expect(200).json().path("items")).hasSize(1);
        as(auditor).get("/api/audit/cases/" + filed.file().number()).expect(200);

        // when
        registers(clerk, "SPOUSE", filed.member()).expect(201);
        registers(auditor, "SPOUSE", filed.member()).expect(201);

        // then
        assertThat(as(clerk).get("/api/archives?q=" + archive).expect(200).json().path("items")).isEmpty();
        as(clerk).get("/api/archives/" + archive).refused(403).saying("应当回避");
        as(clerk).post("/api/archives/searches", "{\"idNumber\":\"" + filed.member() + "\"}").refused(403).saying("应当回避");
        as(auditor).get("/api/audit/cases/" + filed.file().number()).refused(404);
    }

    @Test
    void a_case_that_ended_without_an_archive_stays_closed_to_relatives() {
        // given
        Household filed = household();
        filed.file().done("CheckCompleteness", Form.of("CheckCompleteness").with("decision", "WITHDRAWN")
            .with("note", "本人撤回"));
        assertThat(filed.file().state()).isEqualTo("WITHDRAWN");
        String official = somebodyOf(BASE, "clerk");
        as(official).get("/api/hardship/cases/" + filed.file().number()).expect(200);

        // when
        registers(official, "SIBLING", filed.member()).expect(201);

        // then
        as(official).get("/api/hardship/cases/" + filed.file().number()).refused(403).saying("应当回避");
    }

    @Test
    void a_paper_of_a_relatives_case_is_not_read() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String survey = "surveyor1." + BASE;
        String paper = as(survey).upload(Upload.of("照片.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
        Form form = file.form("SurveyHome").with("attachments",
            List.of(Map.of("id", paper, "kind", "OTHER")));
        as(survey).post("/api/tasks/" + file.task("SurveyHome") + "/complete?claim=true", form).expect(204);
        String official = somebodyOf(BASE, "panel");
        as(official).get("/api/files/" + paper).expect(200);

        // when
        database.update("insert into recused (login, case_id, step, at) values (?, ?, 'Deliberate', current_timestamp)",
            official, file.number());

        // then
        as(official).get("/api/files/" + paper).refused(403).saying("应当回避");
        assertThat(file.acts()).endsWith("FILE_READ", "FILE_REFUSED");
    }

    @Test
    void an_entry_taken_out_goes_on_for_the_cases_that_were_there() {
        // given
        Household filed = household();
        String official = somebodyOf(BASE, "clerk");
        String entry = registers(official, "SIBLING", filed.head()).expect(201).json().path("id").asText();

        // when
        as(official).delete(RELATIVES + "/" + entry).expect(204);
        as(official).delete(RELATIVES + "/" + entry).refused(404);

        // then
        as(official).post("/api/tasks/" + filed.file().task("CheckCompleteness") + "/claim").refused(403).saying("应当回避");
        JsonNode tombstone = as(official).get(RELATIVES).expect(200).json().path("relatives").path(0);
        assertThat(tombstone.path("endedOn").asText()).isEqualTo(today().toString());

        // and when
        itIs("2018-02-02T08:00:00+08:00");
        Form later = Fictitious.anApplication();
        String early = registers(official, "SIBLING", later.at("applicant.idNumber").asText()).json().path("id").asText();
        as(official).delete(RELATIVES + "/" + early).expect(204);
        itIs("2018-02-03T08:00:00+08:00");

        // then
        ACase unrelated = filed(BASE, later.with("appliedOn", "2018-02-03"));
        as(official).post("/api/tasks/" + unrelated.task("CheckCompleteness") + "/claim").expect(204);
    }

    @Test
    void who_is_on_file_and_who_is_not_are_registered_alike() {
        // given
        Household filed = household();
        String official = somebodyOf("130102", "clerk");

        // when
        Answer known = registers(official, "PARENT", filed.head()).expect(201);
        Answer unknown = registers(official, "PARENT", Fictitious.idNumber()).expect(201);

        // then
        assertThat(known.text().length()).isEqualTo(unknown.text().length());
        JsonNode register = as(official).get(RELATIVES).expect(200).json().path("relatives");
        assertThat(register).hasSize(2);
        assertThat(register.toString()).contains("测**").doesNotContain("测亲属", filed.head());
        assertThat(filed.file().acts()).containsExactly("SUBMITTED");
        assertThat(Everything.in(database).toString()).doesNotContain("测亲属");
    }

    @Test
    void of_another_case_a_relative_elsewhere_learns_nothing_new() {
        // given
        Household filed = household();
        String official = somebodyOf("130102", "surveyor1");
        String task = "/api/tasks/" + filed.file().task("CheckCompleteness") + "/form";
        String before = as(official).get(task).refused(404).detail();

        // when
        registers(official, "PARENT", filed.head()).expect(201);

        // then
        assertThat(as(official).get(task).refused(404).detail()).isEqualTo(before);
        as(official).get("/api/hardship/cases/" + filed.file().number()).refused(404);
    }

    @Test
    void a_register_has_room_for_a_family_and_not_for_trying_numbers() {
        String official = somebodyOf(BASE, "clerk");
        String first = Fictitious.idNumber();
        registers(official, "SELF", first).expect(201);
        registers(official, "SELF", Fictitious.idNumber()).refused(409).saying("本人已登记");
        registers(official, "SPOUSE", first).refused(409).saying("不需要重复登记");
        registers(official, "SPOUSE", "130306197908229961").refusedAt("idNumber", "身份证");
        as(official).post(RELATIVES, "{}").refused(400);
        as(official).post(RELATIVES, "{\"relation\":\"KING\"}").refused(400);
        for (int entry = 1; entry < 20; entry++) {
            registers(official, "OTHER", Fictitious.idNumber()).expect(201);
        }
        registers(official, "OTHER", Fictitious.idNumber()).refused(409).saying("每日最多登记 20 名");
    }

    @Test
    void once_a_year_the_register_is_declared_complete() {
        // given
        String official = somebodyOf(BASE, "clerk");
        assertThat(as(official).get(RELATIVES).json().path("reminder").asBoolean()).isTrue();

        // when
        assertThat(as(official).post(RELATIVES + "/confirmation").expect(200).json().path("confirmedOn").asText())
            .isEqualTo("2018-02-01");
        as(official).post(RELATIVES + "/confirmation").expect(200);

        // then
        JsonNode register = as(official).get(RELATIVES).expect(200).json();
        assertThat(register.path("reminder").asBoolean()).isFalse();
        assertThat(register.path("confirmBy").asText()).isEqualTo("2019-02-01");
        itIs("2019-02-01T08:00:00+08:00");
        assertThat(as(official).get(RELATIVES).json().path("reminder").asBoolean()).isTrue();
    }

    @Test
    void nobody_touches_anothers_register() {
        String one = somebodyOf(BASE, "clerk");
        String entry = registers(one, "CHILD", Fictitious.idNumber()).expect(201).json().path("id").asText();
        Map<String, List<String>> before = Everything.in(database);
        for (String other : List.of("clerk." + BASE, "admin." + BASE, "admin", "auditor." + COUNTY)) {
            as(other).delete(RELATIVES + "/" + entry).refused(404);
            assertThat(as(other).get(RELATIVES).expect(200).text()).doesNotContain(entry);
        }
        nobody().get(RELATIVES).refused(401);
        assertThat(Everything.changedSince(before, database)).isEmpty();
    }
}
