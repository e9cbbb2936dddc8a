package cn.unioncare.api;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The database is gone just when the account is looked up: nobody is told that the password is wrong. */
class SigningInWithoutDatabaseTest extends ApiTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    /** Where the server writes down what a filter or a servlet threw. */
    private static final Logger SERVER = (Logger) LoggerFactory.getLogger("org.apache.catalina.core.ContainerBase");

    @BeforeEach
    void the_server_would_write_down_each() {
        SERVER.setLevel(Level.OFF);
    }

    @AfterEach
    void it_is_back() {
        PeopleThatMayBeLost.areGone(false);
        SERVER.setLevel(null);
    }

    @Test
    void a_program_is_told_to_come_again_and_comes_in_when_it_is_back() {
        // when
        PeopleThatMayBeLost.areGone(true);

        // then
        as("clerk." + BASE).get("/api/me").refused(503).saying("系统繁忙，请稍后重试");
        PeopleThatMayBeLost.areGone(false);
        as("clerk." + BASE).get("/api/me").expect(200);
    }

    @Test
    void the_login_page_does_not_speak_of_a_wrong_password() {
        // given
        Browser browser = new Browser(home());
        browser.get("/login").expect(200);

        // when
        PeopleThatMayBeLost.areGone(true);

        // then
        browser.send("POST", "/login", FORM, "username=clerk.13030601&password=demo&_csrf="
            + browser.cookie("UNIONCARE-XSRF"), Map.of("Accept", "text/html,*/*;q=0.8")).expect(503)
            .saying("系统繁忙，请稍后重试").saying("服务暂不可用");
    }

    @Test
    void neither_does_the_form_of_the_webapps() {
        // given
        Browser browser = new Browser(home()).signedIn("clerk." + BASE, "demo");
        browser.post("/logout", "").expect(204);
        browser.get("/camunda/app/tasklist/default/");

        // when
        PeopleThatMayBeLost.areGone(true);

        // then
        browser.webappsLogin("clerk." + BASE, "demo", "tasklist").expect(503).saying("系统繁忙，请稍后重试");
    }
}
