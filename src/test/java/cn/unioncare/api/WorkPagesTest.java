package cn.unioncare.api;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own task pages, as far as the server is concerned: who gets them, and what they are told of the time. */
class WorkPagesTest extends ApiTest {

    private Browser clerk() {
        return new Browser(home()).signedIn("clerk." + BASE, "demo");
    }

    @Test
    void begin_with_a_page_in_chinese() {
        Answer page = clerk().get("/work/").expect(200);
        assertThat(page.contentType()).startsWith("text/html");
        page.saying("lang=\"zh-CN\"").saying("src=\"main.js\"").saying("跳到正文");
    }

    @ParameterizedTest
    @CsvSource({"/work/,批量办理", "/archives/,困难职工档案", "/rights/,个人信息权利", "/account/,我的账号"})
    void are_named_like_the_way_to_them_and_found_without_the_last_stroke(String path, String name) {
        clerk().get(path).expect(200).saying("<title>" + name).saying("id=\"leave\"");
        assertThat(clerk().get(path.substring(0, path.length() - 1)).expect(302).request()).endsWith(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work/main.js", "/work/page.css"})
    void bring_what_they_need(String path) {
        assertThat(clerk().get(path).expect(200).text()).hasSizeGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/work/", "/work/index.html", "/work/main.js"})
    void are_for_those_who_have_signed_in(String path) {
        Answer answer = new Browser(home()).send("GET", path, null, null, Map.of("Accept", "text/html"));
        assertThat(answer.expect(302).request()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist/locales/zh.json", "tasklist/scripts/config.js", "cockpit/locales/zh.json",
        "welcome/scripts/config.js", "tasklist/styles/user-styles.css", "unioncare/shell.js", "unioncare/shell.css",
        "unioncare/words.js", "unioncare/clock.js", "unioncare/tasklist.js", "unioncare/logo.svg"})
    void have_their_words_and_hooks_in_the_engines_pages_too(String file) {
        new Browser(home()).signedIn("supervisor." + COUNTY, "demo").get("/camunda/app/" + file).expect(200);
    }

    @Test
    void go_by_the_time_of_the_server() {
        itIs("2018-02-24T23:59:59+08:00");
        assertThat(as("clerk." + BASE).get("/api/me").expect(200).json().path("now").asText())
            .startsWith("2018-02-24T23:59:59").endsWith("+08:00");
    }
}
