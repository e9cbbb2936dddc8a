package cn.unioncare.api;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser is told when something goes wrong: a page in Chinese, with a way on, and nothing technical. */
class ErrorPagesTest extends ApiTest {

    private static final Map<String, String> PAGE =
        Map.of("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

    private Browser browser() {
        return new Browser(home()).signedIn("clerk." + BASE, "demo");
    }

    private static void isAPage(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.contentType()).startsWith("text/html").containsIgnoringCase("charset=utf-8");
        assertThat(answer.text()).contains("lang=\"zh-CN\"", "返回我的任务", "href=\"/\"", "错误代码 " + status)
            .doesNotContain("{{", "Exception", "cn.unioncare", "org.", "java.", "about:blank", "<script");
    }

    @ParameterizedTest
    @CsvSource({"/no-such-page, 404, 未找到", "/camunda/no-such-page, 404, 未找到", "/work/no-such-page, 404, 未找到",
        "/camunda/app/cockpit/default/, 403, 无权办理", "/camunda/app/admin/default/setup/, 404, 未找到"})
    void a_browser_is_told_in_a_page(String path, int status, String title) {
        Answer answer = browser().send("GET", path, null, null, PAGE);
        isAPage(answer, status);
        answer.saying("<h1>" + title + "</h1>");
    }

    @Test
    void a_method_that_an_address_does_not_know_is_told_in_a_page() {
        Browser browser = browser();
        Answer answer = browser.send("POST", "/", "application/x-www-form-urlencoded",
            "_csrf=" + browser.cookie("UNIONCARE-XSRF"), PAGE);
        isAPage(answer, 405);
        answer.saying("不支持的操作");
    }

    @Test
    void a_form_without_its_token_is_told_in_a_page() {
        isAPage(browser().send("POST", "/work/", "application/x-www-form-urlencoded", "x=1", PAGE), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/no/such/place", "/api/tasks/no-such-task/form", "/api/hardship/cases/JD-130306-2018-999999"})
    void the_api_answers_a_browser_as_it_answers_a_program(String path) {
        browser().send("GET", path, null, null, PAGE).refused(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/plain, */*"})
    void a_script_is_told_in_a_document(String accept) {
        browser().send("GET", "/camunda/no-such-page", null, null, Map.of("Accept", accept)).refused(404);
        browser().send("GET", "/no-such-page", null, null, Map.of("Accept", accept)).refused(404);
        browser().send("GET", "/camunda/app/cockpit/default/", null, null, Map.of("Accept", accept)).refused(403);
    }

    @Test
    void an_address_that_cannot_be_is_refused_in_a_page() {
        isAPage(browser().send("GET", "/camunda//app/tasklist/", null, null, PAGE), 400);
    }
}
