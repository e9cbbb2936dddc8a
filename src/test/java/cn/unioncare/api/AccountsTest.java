package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts and offices as their administrators keep them over HTTP. */
class AccountsTest extends ApiTest {

    private static final String ACCOUNTS = "/api/organisation/accounts";
    private static final String ADMIN = "admin.410102";
    private static int numbered;

    private static String body(String login, String offices) {
        return "{\"login\":\"%s\",\"name\":\"测试人\",\"union\":\"41010201\",\"offices\":[%s]}".formatted(login, offices);
    }

    private static String office(String role) {
        return "{\"role\":\"" + role + "\"}";
    }

    private static String office(String role, String from, String until) {
        return "{\"role\":\"%s\",\"from\":%s,\"until\":%s}".formatted(role, quoted(from), quoted(until));
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** An account of 41010201 whose holder has signed in and chosen the tests' password. */
    private String opened(String... roles) {
        String login = "neu" + ++numbered;
        String offices = String.join(",", List.of(roles).stream().map(AccountsTest::office).toList());
        as(ADMIN).post(ACCOUNTS, body(login, offices)).expect(201);
        signsIn(login);
        return login;
    }

    private void signsIn(String login) {
        database.update("update person set password_hash = '{noop}demo', secret_until = null where login = ?", login);
    }

    private int version(String login) {
        return database.queryForObject("select version from person where login = ?", Integer.class, login);
    }

    private JsonNode records() {
        return as("auditor.410102").get("/api/audit/cases/ZZ-41010201-2018-000000").expect(200).json().path("entries");
    }

    @Test
    void a_new_account_comes_with_a_secret_that_is_shown_once() {
        JsonNode issued = as(ADMIN).post(ACCOUNTS, body("frisch", office("clerk"))).expect(201).json();

        String secret = issued.path("secret").asText();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(12);
        assertThat(issued.path("until").asText()).startsWith("2018-02-04");
        assertThat(issued.path("account").path("waiting").asBoolean()).isTrue();
        assertThat(as(ADMIN).get(ACCOUNTS + "/frisch").expect(200).text()).doesNotContain(secret);
        assertThat(Everything.in(database).toString()).doesNotContain(secret);
        assertThat(records().findValuesAsText("act")).contains("ACCOUNT_OPENED", "OFFICE_GIVEN");
        assertThat(records().toString()).contains("frisch").doesNotContain("测试人");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "login            | \"login\":\"张三\"                              | 小写字母",
        "login            | \"login\":\"Upper.Case\"                        | 小写字母",
        "login            | \"login\":\"13812345678\"                       | 手机号",
        "login            | \"login\":\"li.138-1234-5678\"              | 手机号",
        "login            | \"login\":\"li-410102197001011234\"         | 身份证",
        "login            | \"login\":\"\"                                  | 账号",
        "name             | \"name\":\"\"                                   | 姓名",
        "name             | \"name\":\"<b>\"                                | 姓名",
        "offices[0].role  | \"offices\":[{\"role\":\"king\"}]               | 岗位",
        "offices[0].role  | \"offices\":[{\"role\":\"\"}]                   | 岗位",
        "offices[0].from  | \"offices\":[{\"role\":\"clerk\",\"from\":\"2018-01-01\"}] | 今天",
        "offices[0].until | \"offices\":[{\"role\":\"clerk\",\"until\":\"2018-01-01\"}] | 开始日期",
        "from             | \"from\":\"2017-12-31\"                         | 今天"})
    void a_wrong_field_is_named(String field, String wrong, String reason) {
        String name = wrong.substring(1, wrong.indexOf('"', 1));
        String valid = body("gueltig", "").replaceFirst("\"" + name + "\":(\"[^\"]*\"|\\[\\]),?", "").replace(",}", "}");

        as(ADMIN).post(ACCOUNTS, "{" + wrong + "," + valid.substring(1)).refusedAt(field, reason);
    }

    @Test
    void a_login_that_is_taken_and_offices_that_exclude_each_other_are_told_together() {
        assertThat(as(ADMIN).post(ACCOUNTS, "{\"login\":\"clerk.410102\",\"name\":\"重名\",\"union\":\"410102\",\"offices\":"
            + "[{\"role\":\"approver\"},{\"role\":\"cashier\"}]}").refused(400).fields())
            .containsExactlyInAnyOrder("login", "offices[1].role");
    }

    @Test
    void a_login_is_given_once_even_by_two_at_the_same_moment() throws Exception {
        String one = body("zwilling", "");
        String other = one.replace("41010201", "410102");
        assertThat(UnitsTest.twice(() -> as(ADMIN).post(ACCOUNTS, one).status(),
            () -> as("admin.410100").post(ACCOUNTS, other).status())).containsExactlyInAnyOrder(201, 409);
        as(ADMIN).post(ACCOUNTS, one).refused(409).saying("已被使用");
    }

    @Test
    void an_office_begins_and_ends_on_its_day() {
        // given
        String login = opened("clerk");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices", office("secretary", "2018-02-02", "2018-02-03")).expect(200);
        assertThat(roles(login)).containsExactly("clerk");

        // then
        itIs("2018-02-02T00:00:00+08:00");
        assertThat(roles(login)).containsExactly("clerk", "secretary");
        itIs("2018-02-04T00:00:00+08:00");
        assertThat(roles(login)).containsExactly("clerk");
    }

    @Test
    void an_office_that_ends_tomorrow_is_held_today() {
        String login = opened("clerk", "panel");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices/panel/ending", "{\"from\":\"2018-02-02\"}").expect(200);

        assertThat(roles(login)).containsExactly("clerk", "panel");
        itIs("2018-02-02T08:00:00+08:00");
        assertThat(roles(login)).containsExactly("clerk");
        JsonNode offices = as(ADMIN).get(ACCOUNTS + "/" + login).json().path("offices");
        assertThat(offices.findValuesAsText("until")).contains("2018-02-01");
    }

    private List<String> roles(String login) {
        JsonNode roles = as(login).get("/api/me").expect(200).json().path("roles");
        return StreamSupport.stream(roles.spliterator(), false).map(JsonNode::asText).toList();
    }

    @Test
    void the_past_is_never_rewritten() {
        String login = opened("clerk");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices", office("panel", "2018-01-31", null)).refusedAt("from", "今天");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices/clerk/ending", "{\"from\":\"2018-01-31\"}").refusedAt("from", "今天");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/closing", "{\"from\":\"2018-01-31\"}").refusedAt("from", "今天");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/closing", "{}").refusedAt("from", "日期");
    }

    @ParameterizedTest
    @CsvSource({"approver, cashier", "cashier, approver", "clerk, auditor", "auditor, clerk", "admin, clerk",
        "admin, auditor", "exporter, admin"})
    void roles_that_exclude_each_other_are_not_held_together(String held, String wished) {
        String login = "neu" + ++numbered;
        as(ADMIN).post(ACCOUNTS, body(login, office(held) + "," + office(wished)))
            .refusedAt("offices[1].role", "不能同时担任");
        as(ADMIN).post(ACCOUNTS, body(login, office(held, null, "2018-02-10"))).expect(201);
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices", office(wished, "2018-02-10", null)).refusedAt("role", "不能同时担任");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices", office(wished, "2018-02-11", null)).expect(200);
    }

    @Test
    void an_office_is_held_once_at_a_time() {
        String login = opened("clerk");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices", office("clerk", "2018-05-01", null)).refusedAt("role", "重叠");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices/clerk/ending", "{\"from\":\"2018-05-01\"}").expect(200);
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices", office("clerk", "2018-05-01", null)).expect(200);
    }

    @Test
    void an_account_closes_on_its_day() {
        String login = opened("clerk");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/closing", "{\"from\":\"2018-02-02\"}").expect(200);

        as(login).get("/api/me").expect(200);
        itIs("2018-02-02T00:00:00+08:00");
        as(login).get("/api/me").refused(401);
        as(ADMIN).post(ACCOUNTS + "/" + login + "/reset").refused(409);
        assertThat(as(ADMIN).get(ACCOUNTS + "?state=CLOSED&q=" + login).json().path("items")).hasSize(1);
        assertThat(as(ADMIN).get(ACCOUNTS + "?state=OPEN&q=" + login).json().path("items")).isEmpty();
    }

    @Test
    void an_account_that_begins_tomorrow_opens_tomorrow() {
        as(ADMIN).post(ACCOUNTS, "{\"login\":\"morgen\",\"name\":\"测试人\",\"union\":\"41010201\",\"from\":\"2018-02-02\"}").expect(201)
            .saying("\"until\":\"2018-02-05");
        signsIn("morgen");
        assertThat(as(ADMIN).get(ACCOUNTS + "?state=FUTURE&q=morgen").json().path("items")).hasSize(1);

        as("morgen").get("/api/me").refused(401);
        itIs("2018-02-02T00:00:00+08:00");
        as("morgen").get("/api/me").expect(200);
    }

    @Test
    void a_reset_takes_the_old_password_away() {
        String login = opened("clerk");
        int before = version(login);

        String secret = as(ADMIN).post(ACCOUNTS + "/" + login + "/reset").expect(200).json().path("secret").asText();

        assertThat(secret).isNotBlank();
        as(login).get("/api/me").refused(401);
        assertThat(version(login)).isGreaterThan(before);
        assertThat(records().findValuesAsText("act")).contains("SECRET_RESET");
    }

    @Test
    void every_change_is_counted_so_that_open_sessions_learn_of_it() {
        String login = opened("clerk");
        int before = version(login);
        as(ADMIN).put(ACCOUNTS + "/" + login, "{\"name\":\"新姓名\"}").expect(200).saying("新姓名");
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices", office("panel")).expect(200);
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices/panel/ending", "{\"from\":\"2018-02-01\"}").expect(200);
        as(ADMIN).post(ACCOUNTS + "/" + login + "/closing", "{\"from\":\"2018-02-05\"}").expect(200);
        assertThat(version(login)).isEqualTo(before + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.410102", "approver.410102", "auditor.410102", "supervisor.410102"})
    void whoever_is_no_administrator_is_refused(String login) {
        as(login).get(ACCOUNTS).refused(403);
        as(login).get(ACCOUNTS + "/clerk.41010201").refused(403);
        as(login).post(ACCOUNTS, body("nie", "")).refused(403);
        as(login).post(ACCOUNTS + "/clerk.41010201/reset").refused(403);
        nobody().get(ACCOUNTS).refused(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.410100", "clerk.130306", "admin", "nobody.there"})
    void people_above_beside_and_nowhere_are_not_there(String login) {
        as(ADMIN).get(ACCOUNTS + "/" + login).refused(404);
        as(ADMIN).put(ACCOUNTS + "/" + login, "{\"name\":\"别人\"}").refused(404);
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices", office("clerk")).refused(404);
        as(ADMIN).post(ACCOUNTS + "/" + login + "/reset").refused(404);
        as(ADMIN).post(ACCOUNTS + "/" + login + "/closing", "{\"from\":\"2018-02-05\"}").refused(404);
        as(ADMIN).post(ACCOUNTS, body("nie", "").replace("41010201", "410100")).refused(404);
    }

    @Test
    void nobody_manages_the_own_account_or_one_that_is_given_from_above() {
        for (String login : List.of(ADMIN, "auditor.410102", "exporter.410102")) {
            as(ADMIN).post(ACCOUNTS + "/" + login + "/reset").refused(403);
            as(ADMIN).post(ACCOUNTS + "/" + login + "/closing", "{\"from\":\"2018-02-05\"}").refused(403);
            as(ADMIN).post(ACCOUNTS + "/" + login + "/offices", office("supervisor")).refused(403);
            as(ADMIN).put(ACCOUNTS + "/" + login, "{\"name\":\"自己\"}").refused(403);
        }
        as(ADMIN).post(ACCOUNTS + "/supervisor.410102/offices", office("admin")).refusedAt("role", "上级");
        as(ADMIN).post(ACCOUNTS, body("zweiter", office("admin")).replace("41010201", "410102"))
            .refusedAt("offices[0].role", "上级");
        as("admin.410100").post(ACCOUNTS + "/auditor.410102/offices", office("supervisor")).expect(200);
    }

    @Test
    void the_top_of_the_tree_keeps_an_administrator() {
        // given
        as("admin").post(ACCOUNTS, "{\"login\":\"admin2\",\"name\":\"第二\",\"union\":\"000000\",\"offices\":[{\"role\":\"admin\"}]}").expect(201);
        signsIn("admin2");
        as("admin2").post(ACCOUNTS + "/admin/offices/admin/ending", "{\"from\":\"2018-06-01\"}").expect(200);

        // then: the one who is left has no known end, the other has
        as("admin").post(ACCOUNTS + "/admin2/offices/admin/ending", "{\"from\":\"2018-05-01\"}").refused(409).saying("保留");
        as("admin").post(ACCOUNTS + "/admin2/closing", "{\"from\":\"2018-05-01\"}").refused(409).saying("保留");

        // and back
        database.update("update person_role set valid_until = null where login = 'admin'");
        as("admin").post(ACCOUNTS + "/admin2/closing", "{\"from\":\"2018-02-01\"}").expect(200);
    }

    @Test
    void the_list_is_narrowed_by_union_role_and_text_and_pages_follow_each_other() {
        JsonNode clerks = as(ADMIN).get(ACCOUNTS + "?role=surveyor1").expect(200).json().path("items");
        assertThat(clerks.findValuesAsText("login")).containsExactly("surveyor1.410102", "surveyor1.41010201");
        assertThat(as(ADMIN).get(ACCOUNTS + "?union=41010201&role=surveyor1").json().path("items")).hasSize(1);
        assertThat(as(ADMIN).get(ACCOUNTS + "?q=SURVEYOR3.41010201").json().path("items")).hasSize(1);
        as(ADMIN).get(ACCOUNTS + "?union=130306").refused(404);
        as(ADMIN).get(ACCOUNTS + "?role=king").refusedAt("role", "岗位");
        as(ADMIN).get(ACCOUNTS + "?state=DEAD").refusedAt("state", "状态");

        JsonNode first = as(ADMIN).get(ACCOUNTS + "?limit=3").json();
        JsonNode second = as(ADMIN).get(ACCOUNTS + "?limit=3&after=" + first.path("next").asText()).json();
        assertThat(first.path("items")).hasSize(3);
        assertThat(second.path("items").findValuesAsText("login"))
            .doesNotContainAnyElementsOf(first.path("items").findValuesAsText("login"));
    }

    @Test
    void what_somebody_has_claimed_goes_back_when_the_office_ends() {
        // given
        ACase filed = filed("41010201", Fictitious.anApplication());
        String login = opened("clerk");
        String task = as(login).get("/api/tasks?scope=claimable&case=" + filed.number()).expect(200).json()
            .path("items").get(0).path("id").asText();
        as(login).post("/api/tasks/" + task + "/claim").expect(204);
        as(login).put("/api/tasks/" + task + "/draft", "{\"note\":\"没有写完\"}").expect(204);

        // when
        as(ADMIN).post(ACCOUNTS + "/" + login + "/offices/clerk/ending", "{\"from\":\"2018-02-01\"}").expect(200);

        // then
        as(login).get("/api/tasks/" + task + "/form").refused(404);
        assertThat(as("clerk.41010201").get("/api/tasks?scope=claimable&case=" + filed.number()).json().path("items")).hasSize(1);
        assertThat(database.queryForObject("select count(*) from task_draft where login = ?", Integer.class, login)).isZero();
        assertThat(filed.acts()).contains("HANDED_BACK");
    }

    @Test
    void what_somebody_has_claimed_goes_back_on_the_day_on_which_the_account_ends() {
        // given
        ACase filed = filed("41010201", Fictitious.anApplication());
        String login = opened("clerk");
        String task = as(login).get("/api/tasks?scope=claimable&case=" + filed.number()).json()
            .path("items").get(0).path("id").asText();
        as(login).post("/api/tasks/" + task + "/claim").expect(204);
        as(ADMIN).post(ACCOUNTS + "/" + login + "/closing", "{\"from\":\"2018-02-03\"}").expect(200);
        assertThat(as(login).get("/api/tasks?scope=mine").json().path("items")).hasSize(1);

        // when
        timePassesUntil("2018-02-03T01:00:00+08:00");

        // then
        assertThat(as("clerk.41010201").get("/api/tasks?scope=claimable&case=" + filed.number()).json().path("items")).hasSize(1);
        assertThat(filed.acts()).contains("HANDED_BACK");
    }

    private Answer handedOver(String login, String body) {
        return as(ADMIN).post(ACCOUNTS + "/" + login + "/handover", body);
    }

    @Test
    void an_election_hands_the_offices_and_the_claimed_tasks_to_the_successor() {
        // given
        ACase filed = filed("41010201", Fictitious.anApplication());
        String leaving = opened("clerk", "panel");
        String task = as(leaving).get("/api/tasks?scope=claimable&case=" + filed.number()).json().path("items").get(0)
            .path("id").asText();
        as(leaving).post("/api/tasks/" + task + "/claim").expect(204);
        as(leaving).put("/api/tasks/" + task + "/draft", "{\"note\":\"没有写完\"}").expect(204);

        // when
        JsonNode done = handedOver(leaving, "{\"from\":\"2018-02-01\",\"newAccount\":{\"login\":\"nachfolger\","
            + "\"name\":\"继任者\"},\"closing\":true}").expect(200).json();
        signsIn("nachfolger");

        // then
        assertThat(done.path("tasksReturned").asInt()).isEqualTo(1);
        assertThat(done.path("issued").path("secret").asText()).isNotBlank();
        assertThat(roles("nachfolger")).containsExactly("clerk", "panel");
        as(leaving).get("/api/me").refused(401);
        as("nachfolger").post("/api/tasks/" + task + "/claim").expect(204);
        assertThat(database.queryForObject("select count(*) from task_draft where login = ?", Integer.class, leaving)).isZero();
        assertThat(filed.acts()).contains("HANDED_BACK");
        assertThat(records().findValuesAsText("act")).contains("HANDED_OVER");
    }

    @Test
    void offices_change_hands_on_the_day_of_the_election() {
        String leaving = opened("clerk");
        String taking = opened("panel");
        handedOver(leaving, "{\"from\":\"2018-02-10\",\"to\":\"" + taking + "\"}").expect(200);

        assertThat(roles(leaving)).containsExactly("clerk");
        assertThat(roles(taking)).containsExactly("panel");
        itIs("2018-02-10T00:00:00+08:00");
        assertThat(roles(leaving)).isEmpty();
        assertThat(roles(taking)).containsExactly("clerk", "panel");
    }

    @Test
    void a_handover_that_breaks_a_separation_or_leads_nowhere_changes_nothing() {
        String leaving = opened("approver", "clerk");
        String cashier = opened("cashier");

        handedOver(leaving, "{\"from\":\"2018-02-01\",\"to\":\"" + cashier + "\"}").refusedAt("to", "不能同时担任");
        handedOver(leaving, "{\"from\":\"2018-01-31\",\"to\":\"" + cashier + "\"}").refusedAt("from", "今天");
        handedOver(leaving, "{\"from\":\"2018-02-01\",\"to\":\"" + leaving + "\"}").refusedAt("to", "本人");
        handedOver(leaving, "{\"from\":\"2018-02-01\",\"to\":\"clerk.410102\"}").refusedAt("to", "同一工会");
        handedOver(leaving, "{\"from\":\"2018-02-01\"}").refusedAt("to", "二者");
        handedOver(leaving, "{\"from\":\"2018-02-01\",\"newAccount\":{\"login\":\"X\",\"name\":\"新\"}}")
            .refusedAt("newAccount.login", "小写");
        handedOver("supervisor.410102", "{\"from\":\"2018-02-01\",\"to\":\"" + ADMIN + "\"}").refused(403);
        handedOver("clerk.130306", "{\"from\":\"2018-02-01\",\"to\":\"clerk.410102\"}").refused(404);
        assertThat(roles(leaving)).containsExactly("approver", "clerk");
        assertThat(roles(cashier)).containsExactly("cashier");
    }

    @Test
    void every_role_is_described_once() {
        JsonNode roles = as("clerk.41010201").get("/api/organisation/roles").expect(200).json().path("items");
        assertThat(roles.findValuesAsText("code")).doesNotHaveDuplicates().contains("clerk", "exporter", "admin");
        assertThat(roles.findValuesAsText("duty")).allSatisfy(duty -> assertThat(duty).isNotBlank());
    }
}
