package cn.unioncare.api;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Guessing passwords over HTTP, by whatever door, while the rightful users go on working. */
class GuessingTest extends ApiTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String VICTIM = "clerk.41010201";

    @BeforeEach
    void nobody_has_tried() {
        database.update("delete from known_address");
    }

    @AfterAll
    void nothing_stands_against_anybody() {
        database.update("delete from sign_in_failure");
        database.update("delete from public_use");
    }

    private Answer basic(String login, String password, String address) {
        return Caller.as(home(), login, password).from(address).get("/api/me");
    }

    private Answer form(Browser browser, String login, String password, String address) {
        return browser.send("POST", "/login", FORM, "username=" + login + "&password=" + password + "&_csrf="
            + browser.cookie("UNIONCARE-XSRF"), Map.of("X-Forwarded-For", address));
    }

    private Answer webapps(String login, String password, String address) {
        return new Browser(home()).send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", FORM,
            "username=" + login + "&password=" + password, Map.of("X-Forwarded-For", address));
    }

    @Test
    void two_hundred_tries_do_not_shut_out_the_rightful_user() {
        basic(VICTIM, "demo", "10.0.0.5").expect(200);
        int looked = 0;
        for (int i = 0; i < 200; i++) {
            looked += basic(VICTIM, "guess" + i, "203.0.113.7").status() == 401 ? 1 : 0;
        }
        assertThat(looked).as("passwords that were looked at").isEqualTo(5);
        basic(VICTIM, "demo", "203.0.113.7").refused(429).saying("请 1 分钟后再试");
        basic(VICTIM, "demo", "10.0.0.5").expect(200);
        basic("surveyor1.41010201", "demo", "203.0.113.7").expect(200);
    }

    @Test
    void what_a_program_asks_at_once_with_the_right_password_is_all_answered() throws InterruptedException {
        ExecutorService program = Executors.newFixedThreadPool(30);
        Callable<Answer> request = () -> basic("surveyor2.41010201", "demo", "203.0.113.77");

        List<Future<Answer>> answers = program.invokeAll(Collections.nCopies(30, request));
        program.shutdown();

        assertThat(answers).allSatisfy(answer -> answer.get().expect(200));
    }

    @Test
    void all_three_doors_count_together_and_each_says_how_long() {
        String address = "203.0.113.8";
        Browser browser = new Browser(home());
        browser.get("/login");
        basic(VICTIM, "wrong", address).refused(401);
        webapps(VICTIM, "wrong", address).refused(401);
        for (int i = 0; i < 3; i++) {
            assertThat(form(browser, VICTIM, "wrong", address).expect(302).request()).endsWith("/login?error");
        }
        assertThat(form(browser, VICTIM, "demo", address).expect(302).request()).endsWith("/login?wait=1");
        browser.get("/login?wait=1").expect(200).saying("请 1 分钟后再试");
        webapps(VICTIM, "demo", address).refused(429);
        HttpResponse<byte[]> answer = Caller.as(home(), VICTIM, "demo").from(address).download("/api/me");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(50L, 60L);
        itIs("2018-02-01T08:01:30+08:00");
        basic(VICTIM, "demo", address).expect(200);
    }

    @Test
    void a_flood_from_everywhere_leaves_the_office_open() {
        basic(VICTIM, "demo", "10.0.0.5").expect(200);
        for (int i = 0; i < 40; i++) {
            basic(VICTIM, "guess", "198.51.100." + i);
        }
        basic(VICTIM, "demo", "198.51.100.200").refused(429);
        basic(VICTIM, "demo", "10.0.0.5").expect(200);
    }

    @Test
    void an_account_that_does_not_exist_is_answered_like_one_that_does() {
        for (int i = 0; i < 7; i++) {
            assertThat(basic("nobody.at.all", "guess", "203.0.113.10").text().replace("nobody.at.all", ""))
                .isEqualTo(basic(VICTIM, "guess", "203.0.113.11").text());
        }
        basic("x".repeat(5000), "guess", "203.0.113.12").refused(401);
        basic("a\u0000b", "guess", "203.0.113.12").refused(401);
    }

    @Test
    void the_current_password_is_not_guessed_in_an_open_session_either() {
        Browser browser = new Browser(home()).signedIn(VICTIM, "demo");
        for (int i = 0; i < 6; i++) {
            browser.post("/api/account/password", "{\"current\":\"guess\",\"next\":\"三月桃花雪 2018\"}");
        }
        browser.post("/api/account/password", "{\"current\":\"demo\",\"next\":\"三月桃花雪 2018\"}").refused(429);
    }

    @Test
    void a_flood_of_objections_is_held_up_where_it_comes_from() {
        String number = aCaseAt("PostNotice").done("PostNotice").publicity();
        String path = "/api/public/notices/" + number + "/objections";
        String body = "{\"content\":\"名单中有人不符合条件\"}";
        assertThat(nobody().from("203.0.113.20").post(path, body).expect(201).json().path("receipt").asText()).isNotEmpty();
        database.update("update public_use set uses = 1000000");
        nobody().from("203.0.113.20").post(path, body).refused(429).saying("电话").saying("书面");
        assertThat(nobody().from("203.0.113.21").post(path, body).expect(201).json().path("receipt").asText()).isNotEmpty();
        itIs("2018-02-01T09:00:01+08:00");
        nobody().from("203.0.113.20").post(path, body).expect(201);
    }

    @Test
    void a_flood_of_tip_offs_or_of_codes_that_are_tried_holds_up_the_address_that_it_comes_from() {
        // given
        String path = "/api/public/tipoffs";
        nobody().from("203.0.113.30").post(path, "{}").refused(400);
        nobody().from("203.0.113.30").post(path + "/answers", "{\"code\":\"AAAA\"}").refused(404);

        // when
        database.update("update public_use set uses = 1000000");

        // then
        nobody().from("203.0.113.30").post(path, "{}").refused(429).saying("书面");
        nobody().from("203.0.113.30").post(path + "/answers", "{\"code\":\"AAAA\"}").refused(429);
        nobody().from("198.51.100.31").post(path, "{}").refused(400);
    }
}
