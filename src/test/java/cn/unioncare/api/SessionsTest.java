package cn.unioncare.api;

import cn.unioncare.ExpectedLog;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.serializer.support.SerializingConverter;

import static org.assertj.core.api.Assertions.assertThat;

/** Sessions lie in the database, are few, end, and are their owner's to see and to end. */
class SessionsTest extends ApiTest {

    private static final String CLERK = "clerk.41010201";
    private static final String OTHER = "clerk.41010299";

    @RegisterExtension
    final ExpectedLog complaints = ExpectedLog.of("cn.unioncare.signin.KeptInSession");

    @BeforeEach
    void nobody_is_signed_in() {
        database.update("delete from spring_session");
        database.update("delete from person_role where login = ?", OTHER);
        database.update("delete from person where login = ?", OTHER);
    }

    private Browser browser() {
        return new Browser(home()).signedIn(CLERK, "demo");
    }

    private int sessions() {
        return database.queryForObject("select count(*) from spring_session where principal_name = ?", Integer.class,
            CLERK);
    }

    @Test
    void a_session_is_what_the_database_holds() {
        Browser browser = browser();
        browser.get("/api/me").expect(200);
        assertThat(sessions()).isEqualTo(1);
        database.update("delete from spring_session where principal_name = ?", CLERK);
        browser.get("/api/me").refused(401);
    }

    @Test
    void a_stored_session_holds_no_password_and_no_other_secret() {
        Browser browser = browser();
        browser.get("/api/me");
        browser.engine("/task?maxResults=10").expect(200);
        List<byte[]> kept = database.queryForList("select attribute_bytes from spring_session_attributes", byte[].class);
        assertThat(kept).hasSizeGreaterThan(3).allSatisfy(bytes ->
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("{noop}", "bcrypt"));
    }

    @Test
    void who_signs_in_gets_another_session_than_the_visitor_had() {
        Browser browser = new Browser(home());
        browser.send("GET", "/work/", null, null, Map.of("Accept", "text/html")).expect(302);
        String before = browser.cookie("JSESSIONID");
        browser.signedIn(CLERK, "demo");
        assertThat(before).isNotEqualTo("none").isNotEqualTo(browser.cookie("JSESSIONID"));
        new Browser(home()).send("GET", "/api/me", null, null, Map.of("Cookie", "JSESSIONID=" + before)).refused(401);
    }

    @Test
    void the_fourth_session_ends_the_first() {
        List<Browser> four = List.of(browser(), browser(), browser(), browser());
        four.get(0).get("/api/me").refused(401);
        four.subList(1, 4).forEach(browser -> browser.get("/api/me").expect(200));
    }

    @Test
    void of_many_at_once_three_stay() throws Exception {
        ExecutorService together = Executors.newFixedThreadPool(8);
        List<Callable<Browser>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(this::browser);
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Browser> one : together.invokeAll(all)) {
            answers.add(one.get().get("/api/me").status());
        }
        together.shutdown();
        assertThat(sessions()).isEqualTo(3);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
    }

    @Test
    void a_session_ends_when_it_was_not_used_and_when_it_lasted_too_long() {
        Browser idle = browser();
        Browser busy = browser();
        database.update("""
            update spring_session set last_access_time = last_access_time - 7260000 where creation_time =
                (select min(creation_time) from spring_session where principal_name = ?)""", CLERK);
        idle.get("/api/me").refused(401);
        busy.get("/api/me").expect(200);
        database.update("update spring_session set creation_time = creation_time - 43260000");
        busy.get("/api/me").refused(401);
        assertThat(database.queryForObject("select count(*) from spring_session where creation_time < ?", Integer.class,
            System.currentTimeMillis() - 43200000L)).isZero();
    }

    @Test
    void a_person_sees_the_own_sessions_and_ends_one() {
        Browser here = browser();
        Browser there = browser();
        JsonNode list = here.get("/api/account/sessions").expect(200).json();
        assertThat(list).hasSize(2);
        assertThat(list.findValuesAsText("current")).containsExactlyInAnyOrder("true", "false");
        assertThat(list.findValuesAsText("address")).containsOnly("127.0.0.1");
        assertThat(list.toString()).doesNotContain(new String(Base64.getDecoder()
            .decode(there.cookie("JSESSIONID")), StandardCharsets.UTF_8), there.cookie("JSESSIONID"));
        String other = list.get(0).path("current").asBoolean() ? list.get(1).path("id").asText()
            : list.get(0).path("id").asText();
        delete(here, "/api/account/sessions/" + other).expect(204);
        there.get("/api/me").refused(401);
        here.get("/api/me").expect(200);
        delete(here, "/api/account/sessions/" + other).refused(404);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        Browser mine = browser();
        String name = mine.get("/api/account/sessions").json().get(0).path("id").asText();
        as("admin").delete("/api/account/sessions/" + name).refused(404);
        as("admin").delete("/api/account/sessions").expect(204);
        mine.get("/api/me").expect(200);
    }

    @Test
    void all_others_end_at_once() {
        Browser here = browser();
        Browser there = browser();
        delete(here, "/api/account/sessions").expect(204);
        there.get("/api/me").refused(401);
        here.get("/api/me").expect(200);
    }

    @Test
    void a_new_password_ends_all_other_sessions() {
        database.update("insert into person (login, name, password_hash, union_code, valid_from) "
            + "values (?, '另一经办', '{noop}demo', '41010201', date '2018-01-01')", OTHER);
        Browser here = new Browser(home()).signedIn(OTHER, "demo");
        Browser there = new Browser(home()).signedIn(OTHER, "demo");
        here.post("/api/account/password", "{\"current\":\"demo\",\"next\":\"三月桃花雪 2018\"}").expect(204);
        there.get("/api/me").refused(401);
        here.get("/api/me").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/camunda/api/admin/auth/user/default/logout"})
    void signing_out_leaves_nothing(String way) {
        Browser browser = browser();
        String session = browser.cookie("JSESSIONID");
        HttpResponse<String> out = browser.posted(way);
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Clear-Site-Data")).hasValueSatisfying(what ->
            assertThat(what).contains("cache", "storage").doesNotContain("cookies"));
        assertThat(out.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.matches("JSESSIONID=;.*Max-Age=0.*"))
            .anyMatch(cookie -> cookie.matches("XSRF-TOKEN=;.*Max-Age=0.*"))
            .anyMatch(cookie -> cookie.matches("UNIONCARE-XSRF=;.*Max-Age=0.*"));
        assertThat(sessions()).isZero();
        new Browser(home()).send("GET", "/api/me", null, null, Map.of("Cookie", "JSESSIONID=" + session)).refused(401);
    }

    @Test
    void what_cannot_be_read_counts_as_not_signed_in() {
        Browser browser = browser();
        database.update("update spring_session_attributes set attribute_bytes = ? where attribute_name = ?",
            serialized(new InetSocketAddress("127.0.0.1", 1)), "SPRING_SECURITY_CONTEXT");
        browser.get("/api/me").refused(401);
        assertThat(complaints.lines()).isNotEmpty().allSatisfy(line -> assertThat(line).contains("WARN", "cannot be read"));
    }

    private static Answer delete(Browser browser, String path) {
        return browser.send("DELETE", path, null, null, Map.of("X-UNIONCARE-XSRF", browser.cookie("UNIONCARE-XSRF")));
    }

    private static byte[] serialized(Object any) {
        return new SerializingConverter().convert(any);
    }
}
