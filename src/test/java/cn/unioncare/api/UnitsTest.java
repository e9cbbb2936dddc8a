package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Unions as their administrators keep them over HTTP. */
class UnitsTest extends ApiTest {

    private static final String UNITS = "/api/organisation/units";
    private static int numbered = 10;

    private String aUnit(String code, String more) {
        return "{\"code\":\"%s\",\"name\":\"测试工会%s组\",\"tier\":\"BASE\",\"parent\":\"410102\",\"region\":\"410102\",\"determines\":false%s}"
            .formatted(code, code.substring(6), more);
    }

    private String created() {
        String code = "410102" + ++numbered;
        as("admin.410102").post(UNITS, aUnit(code, ",\"reviewBy\":\"410102\"")).expect(201);
        return code;
    }

    private List<String> acts(String union) {
        return as("auditor." + union).get("/api/audit/cases/ZZ-" + union + "-2018-000000").expect(200).json()
            .path("entries").findValuesAsText("act");
    }

    @Test
    void an_administrator_sees_the_own_subtree_and_nothing_beside_it() {
        JsonNode found = as("admin.130306").get(UNITS).expect(200).json();

        assertThat(found.path("items").findValuesAsText("code")).contains("130306", "13030601", "1303061101")
            .doesNotContain("130300", "130102");
        as("admin.130306").get(UNITS + "/1303061101").expect(200).saying("示例中学工会");
        as("admin.130306").get(UNITS + "/130300").refused(404);
        as("admin.130306").get(UNITS + "/nowhere").refused(404);
        as("admin.130306").get(UNITS + "?under=130102").refused(404);
        as("admin").get(UNITS + "/130102").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.130306", "approver.130306", "supervisor.130306", "auditor.130306"})
    void whoever_is_no_administrator_is_refused(String login) {
        as(login).get(UNITS).refused(403);
        as(login).post(UNITS, aUnit("41010299", "")).refused(403);
        as(login).post(UNITS + "/13030601/closing", "{\"from\":\"2018-03-01\"}").refused(403);
        nobody().get(UNITS).refused(401);
    }

    @Test
    void children_text_and_pages_narrow_the_list() {
        List<String> children = as("admin.130306").get(UNITS + "?parent=130306").expect(200).json().path("items")
            .findValuesAsText("code");
        assertThat(children).contains("13030601", "13030611").doesNotContain("130306", "1303061101");
        assertThat(as("admin.130306").get(UNITS + "?q=%E7%BA%BA%E7%BB%87").json().path("items").findValuesAsText("code"))
            .containsExactly("13030601");
        assertThat(as("admin.130306").get(UNITS + "?q=1303061101").json().path("items").findValuesAsText("code"))
            .containsExactly("1303061101");
        assertThat(as("admin.130306").get(UNITS + "?q=%25").json().path("items")).isEmpty();

        JsonNode first = as("admin.130306").get(UNITS + "?limit=2").json();
        JsonNode second = as("admin.130306").get(UNITS + "?limit=2&after=" + first.path("next").asText()).json();
        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items").findValuesAsText("code"))
            .doesNotContainAnyElementsOf(first.path("items").findValuesAsText("code"));
        as("admin.130306").get(UNITS + "?limit=0").refusedAt("limit", "200");
    }

    @Test
    void whoever_is_above_a_new_unit_works_by_the_tree_as_it_is_now() {
        int before = versionOf("supervisor.410100");
        int beside = versionOf("supervisor.130306");

        created();

        assertThat(versionOf("supervisor.410100")).isGreaterThan(before);
        assertThat(versionOf("supervisor.130306")).isEqualTo(beside);
    }

    private int versionOf(String login) {
        return database.queryForObject("select version from person where login = ?", Integer.class, login);
    }

    @Test
    void a_unit_is_created_below_the_own_union_and_recorded() {
        String code = created();

        JsonNode unit = as("admin.410102").get(UNITS + "/" + code).expect(200).json().path("unit");
        assertThat(unit.path("tierLabel").asText()).isEqualTo("基层工会");
        assertThat(unit.path("validFrom").asText()).isEqualTo("2018-02-01");
        JsonNode chain = as("auditor.410102").get("/api/audit/cases/ZZ-" + code + "-2018-000000").expect(200).json();
        assertThat(chain.path("entries").findValuesAsText("act")).containsExactly("UNIT_CREATED");
        assertThat(chain.path("entries").get(0).path("actor").asText()).isEqualTo("admin.410102");
        as("auditor.130306").get("/api/audit/cases/ZZ-" + code + "-2018-000000").refused(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "code      | \"code\":\"4101029x\"                   | 编码",
        "code      | \"code\":\"13812345678\"                | 手机号",
        "code      | \"code\":\"\"                           | 编码",
        "name      | \"name\":\"\"                           | 名称",
        "name      | \"name\":\"张三410102197001011234\"      | 名称",
        "tier      | \"tier\":\"COUNTY\"                     | 之下",
        "tier      | \"tier\":null                           | 层级",
        "region    | \"region\":\"4101\"                     | 6 位",
        "region    | \"region\":\"999999\"                   | 行政区划",
        "determines| \"determines\":true                     | 认定权",
        "reviewBy  | \"reviewBy\":\"130306\"                 | 上级",
        "from      | \"from\":\"2018-01-31\"                 | 今天",
        "from      | \"from\":\"2018-02-30\"                 | 格式"})
    void a_wrong_field_is_named(String field, String wrong, String reason) {
        String name = wrong.substring(1, wrong.indexOf('"', 1));
        String valid = aUnit("41010298", "").replaceFirst("\"" + name + "\":(\"[^\"]*\"|false),?", "");
        String body = "{" + wrong + "," + valid.substring(1);

        as("admin.410102").post(UNITS, body.replace(",}", "}")).refusedAt(field, reason);
    }

    @Test
    void a_code_is_given_once_even_to_two_at_the_same_moment() throws Exception {
        String body = aUnit("410102AA", "");
        assertThat(twice(() -> as("admin.410102").post(UNITS, body).status(),
            () -> as("admin.410100").post(UNITS, body).status())).containsExactlyInAnyOrder(201, 409);
        as("admin.410102").post(UNITS, body).refused(409).saying("已被使用");
    }

    @Test
    void nobody_creates_or_changes_outside_the_own_subtree() {
        as("admin.410102").post(UNITS, aUnit("410102BB", "").replace("\"parent\":\"410102\"", "\"parent\":\"410100\"")).refused(404);
        as("admin.410102").put(UNITS + "/13030601", "{\"name\":\"改名\",\"region\":\"130306\",\"determines\":false}").refused(404);
        as("admin.410102").post(UNITS + "/13030601/closing", "{\"from\":\"2018-03-01\"}").refused(404);
        as("admin.410102").post(UNITS + "/410102/closing", "{\"from\":\"2018-03-01\"}").refused(403);
    }

    @Test
    void a_new_name_leaves_the_old_one_to_be_found() {
        String code = created();

        as("admin.410102").put(UNITS + "/" + code, "{\"name\":\"新名称工会\",\"region\":\"410102\",\"determines\":false,\"reviewBy\":null}")
            .expect(200).saying("新名称工会");

        JsonNode found = as("admin.410102").get(UNITS + "/" + code).json();
        assertThat(found.path("formerNames").get(0).path("name").asText()).isEqualTo("测试工会" + code.substring(6) + "组");
        assertThat(found.path("formerNames").get(0).path("lastDay").asText()).isEqualTo("2018-01-31");
    }

    @Test
    void a_unit_closes_on_its_day_once_nothing_is_left_in_it() {
        // given
        String code = created();
        as("admin.410102").post("/api/organisation/accounts",
            "{\"login\":\"last." + code + "\",\"name\":\"末任\",\"union\":\"" + code + "\"}").expect(201);

        // then
        as("admin.410102").post(UNITS + "/" + code + "/closing", "{\"from\":\"2018-03-01\"}").refused(409).saying("1 个账号");

        // and when
        as("admin.410102").post("/api/organisation/accounts/last." + code + "/closing", "{\"from\":\"2018-03-01\"}").expect(200);
        as("admin.410102").post(UNITS + "/" + code + "/closing", "{\"from\":\"2018-01-31\"}").refusedAt("from", "今天");
        as("admin.410102").post(UNITS + "/" + code + "/closing", "{\"from\":\"2018-03-01\"}").expect(200).saying("2018-02-28");

        // then
        itIs("2018-03-01T08:00:00+08:00");
        assertThat(as("admin.410102").get(UNITS + "?q=" + code).json().path("items")).isEmpty();
        assertThat(as("admin.410102").get(UNITS + "?closed=true&q=" + code).json().path("items")).hasSize(1);
        as("admin.410102").post(UNITS + "/" + code + "/closing", "{\"from\":\"2018-04-01\"}").refused(409);
        as("admin.410102").post("/api/organisation/accounts",
            "{\"login\":\"late." + code + "\",\"name\":\"迟到\",\"union\":\"" + code + "\"}").refusedAt("union", "撤销");
    }

    @Test
    void a_unit_with_cases_or_units_below_it_stays_open() {
        filed("13030601", Fictitious.anApplication());
        database.update("update person set valid_until = date '2018-02-01' where union_code = '13030602'");

        as("admin.130306").post(UNITS + "/13030611/closing", "{\"from\":\"2018-03-01\"}").refused(409).saying("示例中学工会");
        as("admin.130300").post(UNITS + "/130306/closing", "{\"from\":\"2018-03-01\"}").refused(409);
        database.update("update person set valid_until = null where union_code = '13030602'");
        database.update("update person set valid_until = date '2018-02-01' where union_code = '13030601'");
        try {
            as("admin.130306").post(UNITS + "/13030601/closing", "{\"from\":\"2018-03-01\"}").refused(409)
                .saying("未办结的建档案件");
        } finally {
            database.update("update person set valid_until = null where union_code = '13030601'");
        }
    }

    static List<Integer> twice(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = two.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            two.shutdown();
        }
    }
}
