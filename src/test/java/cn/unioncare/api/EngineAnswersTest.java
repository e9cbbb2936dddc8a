package cn.unioncare.api;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How the engine's own API says no: in Chinese, with a status that fits, and without a hint. */
class EngineAnswersTest extends ApiTest {

    private ACase file;
    private String task;
    private Browser surveyor;
    private Browser stranger;
    private Browser watcher;
    private Browser admin;

    @BeforeAll
    void a_case_is_under_way() {
        the_day_begins();
        file = aCaseAt("SurveyHome");
        task = file.task("SurveyHome");
        surveyor = browser("surveyor1." + BASE);
        stranger = browser("surveyor1.130102");
        watcher = browser("supervisor." + COUNTY);
        admin = browser("admin");
    }

    private Browser browser(String login) {
        return new Browser(home()).signedIn(login, "demo");
    }

    private static void saysInChinese(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.contentType()).startsWith("application/json");
        String message = answer.json().path("message").asText();
        assertThat(message).as(answer.toString()).doesNotContainPattern("[A-Za-z]{3,}")
            .matches(text -> text.codePoints().anyMatch(Character::isIdeographic));
        assertThat(answer.text()).doesNotContain("org.camunda");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "404|POST|/task/x/claim|{\"userId\":\"surveyor1.13030601\"}", "404|POST|/task/x/unclaim|{}",
        "404|POST|/task/x/comment/create|{\"message\":\"a\"}", "404|GET|/task/x|", "404|GET|/task/x/form|",
        "404|GET|/task/x/identity-links|", "404|GET|/process-instance/x|", "404|GET|/process-instance/x/activity-instances|",
        "404|GET|/process-definition/x/statistics|", "404|GET|/process-definition/x/xml|", "404|GET|/filter/x/count|",
        "404|POST|/filter/x/list|{}", "404|GET|/deployment/x/resources|", "404|GET|/decision-definition/x/xml|",
        "404|GET|/user/x/profile|", "400|POST|/task/{task}/claim|[]", "403|POST|/task/{task}/claim|{\"userId\":7}",
        "400|POST|/task/{task}/comment/create|{}", "400|POST|/task|{\"sorting\":[{\"sortBy\":\"x\",\"sortOrder\":\"asc\"}]}",
        "400|POST|/task?maxResults=9|{\"processVariables\":[{\"name\":null,\"operator\":\"eq\",\"value\":1}]}",
        "400|POST|/history/task/count|{\"tenantIdIn\":[null]}", "400|GET|/task?maxResults=x|", "400|GET|/task?createdAfter=x|",
        "400|GET|/history/user-operation?sortBy=x|", "400|POST|/variable-instance|{}", "405|GET|/task/{task}/claim|"})
    void what_is_wrong_is_said_in_chinese(int status, String method, String path, String body) {
        Answer answer = surveyor.engine(method, path.replace("{task}", task), body);
        if (answer.contentType().startsWith("application/json")) {
            saysInChinese(answer, status);
        } else {
            // Where the page needs no such call, the front door has refused it before.
            assertThat(answer.status()).isIn(403, 404, 405);
        }
    }

    @Test
    void a_task_of_another_union_is_answered_like_one_that_there_is_not() {
        List<String> before = file.acts();
        for (Browser other : List.of(stranger, browser("surveyor1.13030602"))) {
            String login = other == stranger ? "surveyor1.130102" : "surveyor1.13030602";
            for (String act : List.of("/claim", "/unclaim", "/comment/create")) {
                String body = "{\"userId\":\"" + login + "\",\"message\":\"a\"}";
                Answer foreign = other.engine("POST", "/task/" + task + act, body);
                Answer absent = other.engine("POST", "/task/00000000-0000-0000-0000-000000000000" + act, body);
                saysInChinese(foreign, 404);
                assertThat(foreign.text()).as(act).isEqualTo(absent.text());
            }
            for (String part : List.of("", "/form", "/comment", "/identity-links")) {
                assertThat(other.engine("/task/" + task + part).expect(404).text()).as(part)
                    .isEqualTo(other.engine("/task/00000000-0000-0000-0000-000000000000" + part).expect(404).text());
            }
        }
        assertThat(file.acts()).filteredOn(act -> !act.equals("ACCESS_REFUSED")).isEqualTo(before);
    }

    @Test
    void who_comes_second_to_a_task_learns_that_it_is_taken() {
        ACase raced = aCaseAt("SurveyHome");
        String claim = "/task/" + raced.task("SurveyHome") + "/claim";
        surveyor.engine("POST", claim, "{\"userId\":\"surveyor1.13030601\"}").expect(204);

        Answer second = browser("surveyor2." + BASE).engine("POST", claim, "{\"userId\":\"surveyor2.13030601\"}");

        saysInChinese(second, 409);
        second.saying("已由他人签收");
    }

    @Test
    void an_administrator_who_retries_what_there_is_not_is_told_so() {
        saysInChinese(admin.engine("PUT", "/job/00000000-0000-0000-0000-000000000000/retries", "{\"retries\":1}"), 404);
        saysInChinese(admin.engine("PUT", "/job/00000000-0000-0000-0000-000000000000/retries", "{\"retries\":-1}"), 400);
        saysInChinese(admin.engine("PUT", "/job/00000000-0000-0000-0000-000000000000/retries", "{}"), 400);
    }

    @Test
    void cockpits_own_calls_say_it_the_same_way() {
        Answer answer = watcher.send("POST", "/camunda/api/cockpit/plugin/base/default/process-instance", "application/json",
            "{\"sortBy\":\"x\"}", Map.of("X-XSRF-TOKEN", watcher.cookie("XSRF-TOKEN")));
        saysInChinese(answer, 400);
        saysInChinese(watcher.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics?sortBy=x"), 400);
    }
}
