package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** The webapps' engine API, which is the way round the product's own: no case is moved there, and nobody sees more. */
class EngineDoorTest extends ApiTest {

    private static final String STATISTICS =
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=10";

    @Autowired
    private PasswordEncoder passwords;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;

    private ACase claimed;
    private ACase open;
    private ACase posted;

    @BeforeAll
    void cases_are_under_way() {
        the_day_begins();
        claimed = aCaseAt("SurveyHome");
        as("surveyor1." + BASE).post("/api/tasks/" + claimed.task("SurveyHome") + "/claim").expect(204);
        open = aCaseAt("SurveyHome");
        posted = aCaseAt("PostNotice").done("PostNotice");
    }

    private Browser browser(String login) {
        return new Browser(home()).signedIn(login, "demo");
    }

    /** With everything that an attacker could know put in. */
    private String filledIn(String text) {
        return text.replace("{mine}", claimed.task("SurveyHome")).replace("{open}", open.task("SurveyHome"))
            .replace("{instance}", one("select proc_inst_id_ from act_ru_task where id_ = ?", claimed.task("SurveyHome")))
            .replace("{definition}", one("""
                select proc_def_id_ from act_ru_task where id_ = ?""", claimed.task("SurveyHome")))
            .replace("{deployment}", one("select min(deployment_id_) from act_re_procdef where key_ = ?",
                "hardship-archiving"))
            .replace("{job}", one("""
                select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = ?""", posted.number()));
    }

    private void refused(String login, String method, String path, String body) {
        Browser browser = browser(login);
        String address = filledIn(path);
        String content = body == null ? null : filledIn(body);
        Map<String, List<String>> before = Everything.in(database);
        Answer answer = browser.engine(method, address, content);
        assertThat(answer.status()).as(answer.toString()).isIn(403, 404, 409);
        assertThat(Everything.changedSince(before, database)).as(answer.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POST|/task/{mine}/complete|{}", "POST|/task/{mine}/complete|{\"variables\":{\"surveyValid\":{\"value\":true}}}",
        "POST|/task/{mine}/submit-form|{\"variables\":{\"eligible\":{\"value\":true}}}",
        "POST|/task/{mine}/bpmnError|{\"errorCode\":\"OBJECTION_UPHELD\"}",
        "POST|/task/{mine}/bpmnEscalation|{\"escalationCode\":\"x\"}",
        "POST|/task/{mine}/resolve|{}", "POST|/task/{mine}/delegate|{\"userId\":\"surveyor2.13030601\"}",
        "POST|/task/{mine}/assignee|{\"userId\":\"surveyor2.13030601\"}",
        "POST|/task/{open}/assignee|{\"userId\":\"surveyor2.13030601\"}",
        "POST|/task/{open}/claim|{\"userId\":\"surveyor2.13030601\"}",
        "PUT|/task/{mine}|{\"name\":\"x\",\"dueDate\":\"2030-01-01T00:00:00.000+0800\"}", "DELETE|/task/{mine}|",
        "POST|/task/create|{\"name\":\"x\"}",
        "POST|/task/{mine}/identity-links|{\"userId\":\"clerk.130102\",\"type\":\"candidate\"}",
        "PUT|/task/{mine}/variables/approved|{\"value\":true}", "PUT|/task/{mine}/localVariables/approved|{\"value\":true}",
        "POST|/task/{mine}/variables|{\"modifications\":{\"approved\":{\"value\":true}}}",
        "DELETE|/task/{mine}/variables/title|", "GET|/task/{mine}/attachment|", "GET|/task/{open}/attachment/1/data|",
        "PUT|/process-instance/{instance}/variables/approved|{\"value\":true}",
        "POST|/process-instance/{instance}/variables|{\"modifications\":{\"approved\":{\"value\":true}}}",
        "POST|/process-instance/{instance}/modification|{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Archived\"}]}",
        "DELETE|/process-instance/{instance}|", "PUT|/process-instance/{instance}/suspended|{\"suspended\":true}",
        "POST|/process-instance/delete|{\"processInstanceIds\":[\"{instance}\"]}",
        "PUT|/execution/{instance}/localVariables/approved|{\"value\":true}", "POST|/execution/{instance}/signal|{}",
        "POST|/message|{\"messageName\":\"ObjectionReceived\",\"processInstanceId\":\"{instance}\"}",
        "POST|/message|{\"messageName\":\"ObjectionReceived\",\"all\":true}", "POST|/signal|{\"name\":\"x\"}",
        "POST|/process-definition/key/hardship-archiving/start|{\"businessKey\":\"JD-130306-2018-999999\"}",
        "POST|/process-definition/{definition}/start|{}",
        "POST|/process-definition/{definition}/submit-form|{\"variables\":{}}",
        "PUT|/process-definition/{definition}/suspended|{\"suspended\":true}", "DELETE|/process-definition/{definition}|",
        "PUT|/process-definition/{definition}/history-time-to-live|{\"historyTimeToLive\":1}",
        "DELETE|/deployment/{deployment}?cascade=true|", "POST|/deployment/{deployment}/redeploy|{}",
        "POST|/job/{job}/execute|{}", "PUT|/job/{job}/duedate|{\"duedate\":\"2018-02-01T00:00:00.000+0800\"}",
        "PUT|/job/{job}/suspended|{\"suspended\":true}", "DELETE|/job/{job}|",
        "POST|/job/{job}/duedate/recalculate|", "DELETE|/history/process-instance/{instance}|",
        "POST|/filter/create|{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
        "POST|/authorization/create|{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"surveyor1.13030601\",\"resourceType\":6,\"resourceId\":\"*\"}",
        "POST|/user/create|{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}",
        "POST|/group/create|{\"id\":\"camunda-admin\"}"})
    void nobody_moves_a_case_past_its_forms(String method, String path, String body) {
        refused("surveyor1." + BASE, method, path, body);
        refused("clerk." + BASE, method, path, body);
        refused("supervisor." + COUNTY, method, path, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POST|/task/{mine}/complete|{}", "POST|/task/{mine}/assignee|{\"userId\":\"admin\"}",
        "DELETE|/process-instance/{instance}|", "PUT|/process-instance/{instance}/variables/approved|{\"value\":true}",
        "POST|/job/{job}/execute|{}", "POST|/message|{\"messageName\":\"ObjectionReceived\",\"processInstanceId\":\"{instance}\"}",
        "DELETE|/deployment/{deployment}?cascade=true|",
        "POST|/process-instance/{instance}/modification|{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Archived\"}]}"})
    void not_even_the_administrator_moves_a_case(String method, String path, String body) {
        refused("admin", method, path, body);
    }

    // Without a name the engine's claim takes the task away from whoever has it.
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userId\":null}", "{\"userId\":\"\"}", "{\"userId\":\"surveyor1.13030601\"}"})
    void nobody_takes_a_task_from_a_colleague(String body) {
        refused("surveyor2." + BASE, "POST", "/task/{mine}/claim", body);
        refused("surveyor2." + BASE, "POST", "/task/{mine}/unclaim", body);
    }

    @Test
    void a_model_is_not_deployed_at_run_time() {
        for (String login : List.of("clerk." + BASE, "supervisor." + COUNTY, "admin")) {
            Browser browser = browser(login);
            Map<String, List<String>> before = Everything.in(database);
            Answer answer = browser.send("POST", "/camunda/api/engine/engine/default/deployment/create",
                "multipart/form-data; boundary=xx", "--xx\r\nContent-Disposition: form-data; name=\"x.bpmn\"; "
                    + "filename=\"x.bpmn\"\r\n\r\n<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
                    + "targetNamespace=\"x\"/>\r\n--xx--\r\n", Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));
            assertThat(answer.status()).as(login + " " + answer).isIn(403, 404);
            assertThat(Everything.changedSince(before, database)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"assigneeExpression\":\"${1+1}\"}", "{\"orQueries\":[{\"assigneeExpression\":\"${1+1}\"}]}",
        "{\"orQueries\":[{\"dueBeforeExpression\":\"${now()}\"}]}"})
    void an_expression_in_a_query_is_not_evaluated(String query) {
        Answer answer = browser("clerk." + BASE).engine("POST", "/task", query);
        assertThat(answer.status()).as(answer.toString()).isIn(400, 403);
        assertThat(answer.text()).doesNotContain("\"id\":");
    }

    @Test
    void a_task_claimed_in_tasklist_is_in_the_ledger_and_can_be_given_back() {
        // given
        ACase file = aCaseAt("SurveyHome");
        String task = "/task/" + file.task("SurveyHome");

        // when
        Browser surveyor = browser("surveyor1." + BASE);
        surveyor.engine("POST", task + "/claim", "{\"userId\":\"surveyor1.13030601\"}").expect(204);

        // then
        JsonNode last = file.ledger().get(file.ledger().size() - 1);
        assertThat(last.path("act").asText()).isEqualTo("CLAIMED");
        assertThat(last.path("actor").asText()).isEqualTo("surveyor1.13030601");

        // and when
        Answer stolen = browser("surveyor2." + BASE).engine("POST", task + "/unclaim", "{}");
        assertThat(stolen.status()).as(stolen.toString()).isIn(403, 404);
        Answer taken = browser("surveyor2." + BASE).engine("POST", task + "/assignee", "{\"userId\":\"surveyor2.13030601\"}");
        assertThat(taken.status()).as(taken.toString()).isIn(403, 404);
        surveyor.engine("POST", task + "/unclaim", "{}").expect(204);

        // then
        assertThat(file.acts()).endsWith("CLAIMED", "UNCLAIMED");
        surveyor.post("/api" + task.replace("/task/", "/tasks/") + "/complete?claim=true",
            file.form("SurveyHome").toString()).expect(204);
    }

    @Test
    void candidates_see_the_tasks_of_their_own_groups() {
        assertThat(ids(browser("surveyor1." + BASE).engine("/task?maxResults=1000")))
            .contains(claimed.task("SurveyHome"), open.task("SurveyHome"));
        for (String other : List.of("surveyor1.13030602", "surveyor1.130102", "reviewer.130306", "clerk.13030601",
                "supervisor.13030601", "supervisor.130102", "auditor.130102")) {
            Browser browser = browser(other);
            assertThat(ids(browser.engine("/task?maxResults=1000"))).as(other)
                .doesNotContain(claimed.task("SurveyHome"), open.task("SurveyHome"));
            assertThat(browser.engine("/task/" + open.task("SurveyHome")).status()).as(other).isIn(403, 404);
            assertThat(browser.engine("/task/" + open.task("SurveyHome") + "/variables").status()).as(other).isIn(403, 404);
        }
    }

    @Test
    void those_who_watch_see_the_instances_of_their_own_unions() {
        assertThat(keys("supervisor.130306")).contains(open.number()).doesNotContain("JD-130102");
        assertThat(keys("supervisor.130300")).contains(open.number());
        assertThat(keys("supervisor.130000")).contains(open.number());
        assertThat(keys("auditor.130306")).contains(open.number());
        assertThat(keys("supervisor.130102")).isEmpty();
        assertThat(keys("supervisor.130100")).isEmpty();
        for (String worker : List.of("supervisor.13030601", "clerk.13030601", "reviewer.130306")) {
            browser(worker).engine("POST", "/process-instance?maxResults=1000", "{}").refused(403);
        }
    }

    private List<String> keys(String login) {
        return browser(login).engine("POST", "/process-instance?maxResults=1000",
            "{\"businessKeyLike\":\"JD-130306-%\"}").expect(200).json().findValuesAsText("businessKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor.130102", "clerk.130102", "supervisor.13030601"})
    void another_county_reads_no_history(String login) {
        String instance = filledIn("{instance}");
        Stream.<Query<?, ?>>of(runtime.createProcessInstanceQuery().processInstanceId(instance),
            runtime.createVariableInstanceQuery().processInstanceIdIn(instance),
            history.createHistoricProcessInstanceQuery().processInstanceId(instance),
            history.createHistoricTaskInstanceQuery().processInstanceId(instance),
            history.createHistoricVariableInstanceQuery().processInstanceId(instance),
            history.createHistoricActivityInstanceQuery().processInstanceId(instance),
            history.createHistoricDetailQuery().processInstanceId(instance),
            history.createUserOperationLogQuery().processInstanceId(instance))
            .forEach(query -> assertThat(inTheNameOf(login, () -> query.listPage(0, 100))).as(query.toString()).isEmpty());
        assertThat(browser(login).engine("/process-instance/" + instance).status()).isIn(403, 404);
        browser(login).engine("/history/process-instance/" + instance).refused(404);
    }

    private static List<String> ids(Answer answer) {
        return answer.expect(200).json().findValuesAsText("id");
    }

    @Test
    void cockpit_is_for_those_who_watch() {
        assertThat(apps("clerk." + BASE)).contains("tasklist").doesNotContain("cockpit", "admin");
        assertThat(apps("supervisor." + COUNTY)).contains("tasklist", "cockpit").doesNotContain("admin");
        for (String worker : List.of("clerk.13030601", "approver.130306", "supervisor.13030601")) {
            browser(worker).get(STATISTICS).refused(403);
            assertThat(browser(worker).get("/camunda/app/cockpit/default/").text()).doesNotContain("<script");
        }
    }

    @Test
    void cockpit_counts_the_cases_of_the_own_unions() {
        for (String county : List.of("130306", "130102")) {
            JsonNode counted = browser("supervisor." + county).get(STATISTICS).expect(200).json();
            assertThat(StreamSupport.stream(counted.spliterator(), false)
                .filter(one -> one.path("key").asText().equals("hardship-archiving"))
                .mapToInt(one -> one.path("instances").asInt()).sum())
                .isEqualTo(database.queryForObject("""
                    select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                    where e.parent_id_ is null and d.key_ = 'hardship-archiving' and e.tenant_id_ = ?""",
                    Integer.class, county));
        }
    }

    @Test
    void cockpit_counts_the_tasks_of_the_own_unions_by_office() {
        assertThat(offices("supervisor." + COUNTY)).contains(BASE + "-surveyor")
            // A nomination of the county may lie with the unions above it; what is theirs alone is not counted.
            .allMatch(office -> Stream.of(COUNTY, "130300-", "130000-").anyMatch(office::startsWith));
        assertThat(offices("supervisor.130102")).noneMatch(office -> office.startsWith(COUNTY));
        assertThat(browser("clerk." + BASE).engine("/task/report/candidate-group-count").status()).isEqualTo(403);
    }

    private List<String> offices(String login) {
        return browser(login).engine("/task/report/candidate-group-count").expect(200).json()
            .findValuesAsText("groupName");
    }

    @Test
    void the_engine_has_no_rule_for_passwords_that_it_does_not_keep() {
        assertThat(browser("clerk." + BASE).engine("/identity/password-policy").expect(200).json().path("rules"))
            .isEmpty();
    }

    private List<String> apps(String login) {
        JsonNode apps = browser(login).get("/camunda/api/admin/auth/user/default").expect(200).json()
            .path("authorizedApps");
        return StreamSupport.stream(apps.spliterator(), false).map(JsonNode::asText).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/",
        "/camunda/api/admin/setup/default"})
    void nobody_sets_up_an_administrator(String path) {
        for (String login : List.of("clerk." + BASE, "admin")) {
            Browser browser = browser(login);
            assertThat(browser.get(path).status()).isIn(403, 404);
            assertThat(browser.send("POST", path, "application/json", "{\"profile\":{\"id\":\"x\"}}",
                Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))).status()).isIn(403, 404);
        }
        assertThat(new Browser(home()).send("POST", path, "application/json", "{}", Map.of()).status()).isIn(302, 401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/h2-console", "/h2-console/", "/actuator", "/actuator/env", "/actuator/heapdump",
        "/engine-rest/task", "/engine-rest/engine", "/swagger-ui/index.html", "/.git/config", "/WEB-INF/web.xml",
        "/camunda/../actuator/env", "/camunda-welcome/index.html", "/examples/application.json", "/application.yml"})
    void what_is_not_named_is_not_served(String path) {
        assertThat(new Browser(home()).get(path).status()).as(path).isIn(302, 400, 401, 403, 404);
        Answer answer = browser("admin").get(path);
        assertThat(answer.status()).as(path + " " + answer).isIn(400, 403, 404);
        assertThat(as("admin").get(path).status()).as(path).isIn(302, 400, 401, 403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/tasks?scope=mine", "/api/archives", "/api/no/such/place",
        "/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine", "/camunda/api/admin/auth/user/default"})
    void without_a_login_the_api_says_401(String path) {
        nobody().get(path).refused(401).saying("登录");
        Caller.as(home(), "clerk.13030601", "wrong").get(path).refused(401);
        Caller.as(home(), "nobody.13030601", "demo").get(path).refused(401);
    }

    @Test
    void without_a_login_nothing_is_filed() {
        nobody().post("/api/hardship/applications", Fictitious.anApplication()).refused(401);
        nobody().post("/api/demo/clock", "{\"now\":\"2030-01-01T00:00:00+08:00\"}").refused(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/"})
    void without_a_login_a_page_leads_to_the_login(String path) {
        Answer answer = new Browser(home()).get(path).expect(302);
        assertThat(answer.request()).contains("/login");
    }

    @Test
    void health_says_its_status_and_nothing_more() {
        assertThat(nobody().get("/actuator/health").expect(200).text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void the_webapps_own_button_really_ends_the_session() {
        // given
        Browser browser = browser("clerk." + BASE);
        String session = browser.cookie("JSESSIONID");
        browser.engine("/task?maxResults=10").expect(200);

        // when
        browser.send("POST", "/camunda/api/admin/auth/user/default/logout", "application/json", "",
            Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))).expect(204);

        // then
        browser.engine("/task?maxResults=10").expect(401);
        browser.get("/api/me").expect(401);
        new Browser(home()).send("GET", "/api/me", null, null, Map.of("Cookie", "JSESSIONID=" + session)).expect(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证130306197908229960", "130306 19790822 9960", "13030619730303997x", "手机13900000001",
        "139 0000 0001", "卡号6222020000000000018"})
    void a_comment_holds_no_number_of_a_person(String comment) {
        // given
        ACase file = aCaseAt("SurveyHome");
        Browser browser = browser("surveyor1." + BASE);
        String comments = "/task/" + file.task("SurveyHome") + "/comment";

        // then
        browser.engine("POST", comments + "/create", "{\"message\":\"" + comment + "\"}").expect(400);
        browser.engine("POST", comments + "/create", "{\"message\":\"2018-02-06 上午去，15 时回\"}").expect(200);
        assertThat(browser.engine(comments).expect(200).json()).hasSize(1);
    }

    @Test
    void who_has_signed_out_in_tasklist_signs_in_again_on_its_own_form() {
        // given
        Browser browser = browser("clerk." + BASE);
        browser.send("POST", "/camunda/api/admin/auth/user/default/logout", "application/json", "",
            Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))).expect(204);
        String form = "/camunda/api/admin/auth/user/default/login/tasklist";
        browser.get("/camunda/api/engine/engine/").expect(200).saying("{\"name\":\"default\"}");

        // then
        browser.send("POST", form, "application/x-www-form-urlencoded", "username=clerk." + BASE + "&password=wrong",
            Map.of()).refused(401).saying("账号或密码不正确");
        browser.get("/api/me").expect(401);

        // and when
        Answer again = browser.send("POST", form, "application/x-www-form-urlencoded",
            "username=clerk." + BASE + "&password=demo", Map.of()).expect(200);

        // then
        assertThat(again.json().path("userId").asText()).isEqualTo("clerk." + BASE);
        assertThat(again.json().path("authorizedApps").toString()).isEqualTo("[\"tasklist\"]");
        browser.get("/api/me").expect(200);
        browser.engine("/task?maxResults=10").expect(200);
    }

    @Test
    void a_session_changes_nothing_without_the_pages_token() {
        // given
        ACase file = aCaseAt("SurveyHome");
        Browser browser = browser("surveyor1." + BASE);
        String claim = "/api/tasks/" + file.task("SurveyHome") + "/claim";

        // then
        browser.send("POST", claim, "application/json", "", Map.of()).refused(403);
        browser.send("POST", claim, "application/json", "", Map.of("X-UNIONCARE-XSRF", "guessed")).refused(403);
        browser.post(claim, "").expect(204);
        browser.send("POST", "/camunda/api/engine/engine/default/task/" + file.task("SurveyHome") + "/unclaim",
            "application/json", "{}", Map.of()).expect(403);
        assertThat(file.acts()).endsWith("CLAIMED");
    }

    @Test
    void signing_in_changes_the_session_and_asks_for_the_password() {
        // given
        database.update("update person set password_hash = ? where login = 'panel.13030602'", passwords.encode("demo"));

        // then
        Browser stranger = new Browser(home());
        Answer wrong = stranger.send("POST", "/login", "application/x-www-form-urlencoded",
            "username=panel.13030602&password=demo1", Map.of());
        assertThat(wrong.request()).contains("/login?error");
        stranger.get("/api/me").expect(401);
        assertThat(stranger.get("/login?error").text()).contains("账号或密码不正确");
        assertThat(as("panel.13030602").get("/api/me").expect(200).json().path("union").asText()).isEqualTo("13030602");
    }

    @Test
    void an_account_that_is_no_longer_valid_does_not_sign_in() {
        database.update("update person set valid_until = date '2018-01-31' where login = 'panel.13030621'");
        as("panel.13030621").get("/api/me").refused(401);
        database.update("update person set valid_until = null where login = 'panel.13030621'");
        as("panel.13030621").get("/api/me").expect(200);
    }
}
