package cn.unioncare.api;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with a browser, and coming to where one wanted to go. */
class SigningInTest extends ApiTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String> PAGE = Map.of("Accept", "text/html,*/*;q=0.8");

    private Answer signsIn(Browser browser) {
        browser.get("/login").expect(200);
        return browser.send("POST", "/login", FORM, "username=clerk.13030601&password=demo&_csrf="
            + browser.cookie("UNIONCARE-XSRF"), PAGE).expect(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/work/", "/camunda/app/cockpit/default/"})
    void leads_to_the_page_that_was_asked_for(String page) {
        Browser browser = new Browser(home());
        assertThat(browser.send("GET", page, null, null, PAGE).expect(302).request()).endsWith("/login");
        assertThat(signsIn(browser).request()).contains(" → ").contains(page);
    }

    @Test
    void leads_to_no_script_or_call_that_was_asked_for() {
        Browser browser = new Browser(home());
        browser.send("GET", "/work/main.js", null, null, Map.of("Accept", "*/*"));
        browser.send("GET", "/api/me", null, null, PAGE).expect(401);
        assertThat(signsIn(browser).request()).endsWith(":" + home().split(":")[2] + "/");
    }

    @Test
    void says_that_a_session_has_ended() {
        Answer answer = new Browser(home()).send("GET", "/work/", null, null,
            Map.of("Accept", "text/html", "Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF"));
        assertThat(answer.expect(302).request()).endsWith("/login?expired");
    }

    @Test
    void a_login_page_that_stood_open_too_long_comes_again() {
        Browser browser = new Browser(home()).signedIn("clerk." + BASE, "demo");
        Answer stale = browser.send("POST", "/login", FORM, "username=clerk.13030601&password=demo&_csrf=old", PAGE);
        assertThat(stale.expect(302).request()).endsWith("/login?expired");
    }

    @Test
    void our_pages_sign_out_for_good() {
        Browser browser = new Browser(home()).signedIn("clerk." + BASE, "demo");
        browser.get("/api/me").expect(200);
        browser.post("/logout", "").expect(204);
        browser.get("/api/me").expect(401);
    }

    @Test
    void whoever_has_signed_out_is_not_told_of_a_timeout() {
        Browser browser = new Browser(home()).signedIn("clerk." + BASE, "demo");
        browser.get("/login?expired").expect(200).saying("登录已超时");
        browser.post("/logout", "").expect(204);
        assertThat(browser.get("/login?expired").expect(200).saying("您已退出登录").text()).doesNotContain("登录已超时");
    }
}
