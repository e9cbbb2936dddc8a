package cn.unioncare.api;

import cn.unioncare.organisation.OneTimeSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A one-time secret opens one thing only: choosing a password of one's own. */
class OwnPasswordTest extends ApiTest {

    private static final Map<String, String> PAGE = Map.of("Accept", "text/html,*/*;q=0.8");
    private static final String LOGIN = "wang.xiaoming";
    private static final String OWN = "三月桃花雪 2018";

    @Autowired
    private Clock now;
    private OneTimeSecret secret;

    @BeforeEach
    void an_account_with_a_one_time_secret() {
        secret = OneTimeSecret.fresh(now, Duration.ofHours(24));
        database.update("delete from person_role where login = ?", LOGIN);
        database.update("delete from person where login = ?", LOGIN);
        database.update("""
            insert into person (login, name, password_hash, secret_until, union_code, valid_from)
            values (?, '王小明', ?, ?, ?, date '2018-01-01')""", LOGIN, secret.hash(), secret.until(), BASE);
        database.update("insert into person_role (login, role) values (?, 'clerk')", LOGIN);
    }

    private Caller with(String password) {
        return Caller.as(home(), LOGIN, password);
    }

    private static String change(String current, String next) {
        return "{\"current\":\"" + current + "\",\"next\":\"" + next + "\"}";
    }

    @Test
    void until_then_the_api_says_what_to_do_first() {
        with(secret.text()).get("/api/tasks?scope=mine").refused(403).saying("一次性密码");
        assertThat(with(secret.text()).get("/api/me").expect(200).json().path("mustChangePassword").asBoolean()).isTrue();
        assertThat(as("clerk." + BASE).get("/api/me").json().path("mustChangePassword").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/work/", "/camunda/app/tasklist/default/", "/forms/host.html"})
    void until_then_a_browser_is_led_to_the_account(String page) {
        Browser browser = new Browser(home()).signedIn(LOGIN, secret.text());
        assertThat(browser.send("GET", page, null, null, PAGE).expect(302).request()).endsWith("/account/");
        browser.engine("/task").refused(403).saying("一次性密码");
        browser.post("/api/tasks/no-such-task/claim", "").refused(403).saying("一次性密码");
    }

    @Test
    void from_then_on_everything_of_the_office_is_open_and_the_secret_is_worth_nothing() {
        Browser browser = new Browser(home()).signedIn(LOGIN, secret.text());
        browser.post("/api/account/password", change(secret.text(), OWN)).expect(204);
        browser.get("/api/tasks?scope=mine").expect(200);
        with(OWN).get("/api/tasks?scope=mine").expect(200);
        with(secret.text()).get("/api/me").refused(401);
    }

    @Test
    void a_secret_that_is_too_old_opens_nothing() {
        database.update("update person set secret_until = ? where login = ?",
            OffsetDateTime.now(now).minusSeconds(1), LOGIN);
        with(secret.text()).get("/api/me").refused(401).saying("一次性密码已过期");
        with("WRONG-" + secret.text()).get("/api/me").refused(401).saying("账号或密码不正确");
        Browser browser = new Browser(home());
        browser.get("/login");
        Answer answer = browser.send("POST", "/login", "application/x-www-form-urlencoded", "username=" + LOGIN
            + "&password=" + secret.text() + "&_csrf=" + browser.cookie("UNIONCARE-XSRF"), PAGE);
        assertThat(answer.expect(302).request()).endsWith("/login?old-secret");
        browser.get("/login?old-secret").expect(200).saying("请联系本级工会管理员重新发放");
    }

    @ParameterizedTest
    @CsvSource({"short1, 至少 10 个字符", "wang.xiaoming1, 不能包含账号或姓名", "我是王小明王小明王小明, 不能包含账号或姓名",
        "wangxiaoming1, 不能包含账号或姓名", "Wang-Xiaoming-1, 不能包含账号或姓名", "xiaoming1wang2018, 不能包含账号或姓名",
        "aaabbbaaabbb, 重复的字符过多", "Password2018!, 过于常见", "1234567890, 过于常见",
        "春眠不觉晓处处闻啼鸟夜来风雨声花落知多少床前明月光疑是地上霜, 过长"})
    void a_weak_password_is_refused_and_nothing_changes(String weak, String reason) {
        with(secret.text()).post("/api/account/password", change(secret.text(), weak)).refusedAt("next", reason);
        with(secret.text()).get("/api/me").expect(200);
    }

    @Test
    void the_old_password_is_no_new_one() {
        with(secret.text()).post("/api/account/password", change(secret.text(), secret.text()))
            .refusedAt("next", "不能与当前密码相同");
    }

    @Test
    void whoever_does_not_know_the_current_password_changes_nothing() {
        with(secret.text()).post("/api/account/password", change("something else", OWN))
            .refusedAt("current", "当前密码不正确");
        with(secret.text()).post("/api/account/password", "{}").refusedAt("current", "请输入").refusedAt("next", "请输入");
        nobody().post("/api/account/password", change(secret.text(), OWN)).refused(401);
    }
}
