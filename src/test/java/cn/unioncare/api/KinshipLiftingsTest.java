package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A declaration of kinship that was a mistake is lifted by two people, and stands until then. */
class KinshipLiftingsTest extends ApiTest {

    private static final String RELATIVES = "/api/account/relatives";
    private static final String LIFTINGS = "/api/kinship-liftings";
    private static int people;

    private String somebody(String... roles) {
        String login = "lift" + ++people + "." + BASE;
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '测更正', '{noop}demo', ?, date '2000-01-01')""", login, BASE);
        for (String role : roles) {
            database.update("insert into person_role (login, role) values (?, ?)", login, role);
        }
        return login;
    }

    private static String wish(String what, String which) {
        return "{\"" + what + "\":\"" + which + "\",\"reason\":\"点错了选项\"}";
    }

    private String asked(String login, String what, String which) {
        return as(login).post(RELATIVES + "/liftings", wish(what, which)).expect(201).json().path("id").asText();
    }

    private Answer decided(String login, String id, boolean confirmed) {
        return as(login).post(LIFTINGS + "/" + id + "/decision", "{\"confirmed\":" + confirmed + "}");
    }

    private JsonNode shownTo(String login, String id) {
        for (JsonNode item : as(login).get(LIFTINGS).expect(200).json().path("items")) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        return null;
    }

    /** A surveyor who has ticked the wrong box. */
    private String surveyorKeptFrom(ACase file) {
        String surveyor = somebody("surveyor1");
        as(surveyor).post("/api/tasks/" + file.task("SurveyHome") + "/complete?claim=true",
            file.form("SurveyHome").with("noKinship", false)).refused(403).saying("您已声明与申请家庭（推荐人选）有亲属关系");
        return surveyor;
    }

    @Test
    void the_one_who_declared_asks_and_the_administrator_confirms() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String surveyor = surveyorKeptFrom(file);
        String form = "/api/tasks/" + file.task("SurveyHome") + "/form";
        assertThat(as(surveyor).get(RELATIVES).json().path("declarations").findValuesAsText("case"))
            .containsExactly(file.number());

        // when
        String id = asked(surveyor, "case", file.number());

        // then
        as(surveyor).get(form).refused(403).saying("应当回避");
        as(surveyor).post(RELATIVES + "/liftings", wish("case", file.number())).refused(409).saying("请等待核准");
        JsonNode shown = shownTo("admin." + BASE, id);
        assertThat(shown.path("login").asText() + " " + shown.path("reason").asText() + " " + shown.path("stateName").asText())
            .isEqualTo(surveyor + " 点错了选项 待核准");

        // and when
        decided("admin." + BASE, id, true).expect(204);

        // then
        as(surveyor).get(form).expect(200);
        assertThat(as(surveyor).get(RELATIVES).json().path("declarations")).isEmpty();
        assertThat(file.acts()).containsSubsequence("RECUSED", "LIFTING_REQUESTED", "RECUSAL_LIFTED");
        JsonNode told = as("auditor." + COUNTY).get("/api/audit/cases/" + file.number()).expect(200).json();
        assertThat(told.toString()).contains("\"declaredBy\":\"" + surveyor + "\"", "admin." + BASE).doesNotContain("点错了选项");
        decided("admin." + BASE, id, false).refused(409).saying("已经办结");
        as("auditor." + COUNTY).get("/api/audit/verification").expect(200).saying("\"verified\":true");
    }

    @Test
    void what_is_refused_stands_and_may_be_asked_for_again() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String surveyor = surveyorKeptFrom(file);
        String id = asked(surveyor, "case", file.number());

        // when
        decided("admin." + COUNTY, id, false).expect(204);

        // then
        as(surveyor).get("/api/tasks/" + file.task("SurveyHome") + "/form").refused(403).saying("应当回避");
        assertThat(as(surveyor).get(RELATIVES).json().path("declarations").path(0).path("lifting").asText())
            .isEqualTo("REFUSED");
        assertThat(file.acts()).endsWith("LIFTING_REQUESTED", "LIFTING_REFUSED");
        asked(surveyor, "case", file.number());
    }

    @Test
    void an_entry_of_the_register_is_lifted_for_the_cases_that_were_there_too() {
        // given
        Form application = Fictitious.anApplication();
        ACase file = filed(BASE, application);
        String clerk = somebody("clerk");
        String entry = as(clerk).post(RELATIVES, "{\"relation\":\"SIBLING\",\"name\":\"测亲属\",\"idNumber\":\""
            + application.at("applicant.idNumber").asText() + "\"}").expect(201).json().path("id").asText();
        as(clerk).delete(RELATIVES + "/" + entry).expect(204);
        as(clerk).get("/api/hardship/cases/" + file.number()).refused(403);

        // when
        String id = asked(clerk, "entry", entry);
        assertThat(shownTo("admin." + BASE, id).toString()).doesNotContain(file.number(), "测亲属", "SIBLING");
        decided("admin." + BASE, id, true).expect(204);

        // then
        as(clerk).get("/api/hardship/cases/" + file.number()).expect(200);
        assertThat(as(clerk).get(RELATIVES).json().path("relatives").path(0).path("lifting").asText()).isEqualTo("CONFIRMED");
        assertThat(database.queryForList("select facts from ledger_event where act = 'RECUSAL_LIFTED' and actor = ?",
            String.class, "admin." + BASE)).anySatisfy(facts -> assertThat(facts).contains(id, clerk));
        as(clerk).post(RELATIVES + "/liftings", wish("entry", entry)).refused(404);
    }

    @Test
    void nobody_confirms_his_own_nor_what_is_not_his_to_confirm() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String both = somebody("surveyor1", "admin");
        as(both).post("/api/tasks/" + file.task("SurveyHome") + "/complete?claim=true",
            file.form("SurveyHome").with("noKinship", false)).refused(403);
        String id = asked(both, "case", file.number());
        String related = somebody("admin");
        database.update("insert into recused (login, case_id, step, at) values (?, ?, 'SurveyHome', current_timestamp)",
            related, file.number());
        Map<String, List<String>> before = Everything.in(database);

        // then
        decided(both, id, true).refused(403).saying("申请更正的人员不得自行核准");
        decided(related, id, true).refused(403).saying("应当回避");
        decided("admin.13030602", id, true).refused(404);
        assertThat(shownTo("admin.13030602", id)).isNull();
        for (String other : List.of("clerk." + BASE, "reviewer." + COUNTY, "auditor." + COUNTY)) {
            decided(other, id, true).refused(403);
            as(other).get(LIFTINGS).refused(403);
            as(other).post(RELATIVES + "/liftings", wish("case", file.number())).refused(404);
        }
        assertThat(Everything.changedSince(before, database)).isEmpty();
    }

    @Test
    void one_thing_is_named_and_a_reason_given() {
        String clerk = "clerk." + BASE;
        as(clerk).post(RELATIVES + "/liftings", "{\"reason\":\"误报\"}").refusedAt("case", "请选择一项");
        as(clerk).post(RELATIVES + "/liftings", "{\"case\":\"a\",\"entry\":\"b\",\"reason\":\"误报\"}").refusedAt("case", "请选择一项");
        as(clerk).post(RELATIVES + "/liftings", "{\"case\":\"a\"}").refusedAt("reason", "误报");
        as(clerk).post(RELATIVES + "/liftings", wish("case", "JD-130306-2018-999999")).refused(404).saying("没有这项声明");
        decided("admin." + BASE, "none", true).refused(404);
        as("admin." + BASE).post(LIFTINGS + "/none/decision", "{}").refusedAt("confirmed", "请选择");
    }
}
