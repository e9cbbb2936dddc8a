package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The programmes over HTTP, as the contract says. */
class ProgrammesTest extends ApiTest {

    private static final String HEBEI = "/api/programmes/hebei-warm-heart-2021";

    private Caller anybody() {
        return as("clerk." + BASE);
    }

    private Answer checked(String unit, int frontline, int countyRank, int others) {
        return anybody().post(HEBEI + "/checks", "{\"unit\":\"%s\",\"nominees\":[%s]}".formatted(unit,
            nominees(frontline, countyRank, others)));
    }

    private static String nominees(int frontline, int countyRank, int others) {
        String all = "{\"category\":\"FRONTLINE\"},".repeat(frontline) + "{\"category\":\"COUNTY_RANK\"},".repeat(countyRank)
            + "{\"category\":\"ENTERPRISE_MANAGER\"},".repeat(others);
        return all.replaceFirst(",$", "");
    }

    @Test
    void the_programmes_are_listed_in_the_order_of_their_notices() {
        JsonNode items = anybody().get("/api/programmes").expect(200).json().path("items");
        assertThat(items.findValuesAsText("id")).startsWith("dalian-finest-officer-2019", "dalian-warmest-home-2019",
            "hebei-warm-heart-2021").contains("qinhuangdao-model-home-2023");
        assertThat(items.get(2).toString()).contains("\"organiser\":\"130000\"", "\"issuedOn\":\"2021-04-07\"", "河北省总工会");
    }

    @Test
    void a_programme_tells_what_its_notice_says() {
        JsonNode hebei = anybody().get(HEBEI).expect(200).json();
        assertThat(hebei.at("/stages/basePublicity/workingDays").asInt()).isEqualTo(5);
        assertThat(hebei.at("/stages/memberAssembly").isNull()).isTrue();
        assertThat(hebei.at("/deadlines/0/at").asText()).isEqualTo("2021-05-06T12:00:00+08:00");
        assertThat(hebei.at("/quota/units")).hasSize(18);
        assertThat(hebei.at("/quota/units/0").toString()).isEqualTo(
            "{\"unit\":\"130100\",\"name\":\"石家庄\",\"total\":8,\"limits\":{\"FRONTLINE_MIN\":5,\"COUNTY_RANK_MAX\":1}}");
        assertThat(hebei.at("/quota/categories/FRONTLINE").asText()).isEqualTo("一线保障");
        assertThat(anybody().get("/api/programmes/dalian-warmest-home-2019").expect(200).json().path("quota").isNull()).isTrue();
        anybody().get("/api/programmes/none").refused(404);
        nobody().get(HEBEI).refused(401);
    }

    @Test
    void the_check_of_the_contract_answers_as_it_says() {
        Answer answer = anybody().post(HEBEI + "/checks", """
            {"unit":"130100","nominees":[{"category":"FRONTLINE"},{"category":"COUNTY_RANK"},{"category":"ENTERPRISE_HEAD"},
             {"category":"ENTERPRISE_MANAGER"}]}""").expect(200);
        assertThat(answer.text()).contains("\"ok\":false", "\"limit\":\"FRONTLINE_MIN\"", "\"allowed\":5", "\"actual\":1", "\"remaining\":4",
            "\"clause\":\"冀工字〔2021〕11号");
        assertThat(answer.json().path("breaches")).hasSize(1);
    }

    @ParameterizedTest(name = "{0}: {1} places, {2} of the front line, {3} of county rank")
    @CsvSource({"130100, 8, 5, 1", "130800, 9, 6, 1", "130700, 9, 6, 1", "130300, 8, 5, 1", "130200, 10, 6, 1", "131000, 7, 5, 1",
        "130600, 8, 5, 1", "130900, 8, 5, 1", "131100, 7, 5, 1", "130500, 9, 6, 1", "130400, 10, 6, 1"})
    void each_city_has_the_places_of_the_table(String unit, int total, int frontline, int countyRank) {
        assertThat(checked(unit, frontline, countyRank, total - frontline - countyRank).expect(200).text())
            .contains("\"ok\":true", "\"breaches\":[]", "\"remaining\":0");
        assertThat(checked(unit, total + 1, 0, 0).text()).contains(breach("TOTAL_MAX", total, total + 1));
        assertThat(checked(unit, frontline - 1, countyRank, total - frontline).text())
            .contains(breach("FRONTLINE_MIN", frontline, frontline - 1));
        assertThat(checked(unit, total - countyRank - 1, countyRank + 1, 0).text())
            .contains(breach("COUNTY_RANK_MAX", countyRank, countyRank + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"130682", "130181", "XA", "SZ", "JY", "GF", "JKWW"})
    void a_unit_with_one_place_needs_nobody_of_the_front_line_and_may_name_nobody_of_county_rank(String unit) {
        checked(unit, 0, 0, 1).expect(200).saying("\"ok\":true").saying("\"remaining\":0");
        checked(unit, 1, 0, 0).expect(200).saying("\"ok\":true");
        assertThat(checked(unit, 0, 1, 0).expect(200).text()).contains("\"ok\":false", breach("COUNTY_RANK_MAX", 0, 1));
        assertThat(checked(unit, 2, 0, 0).expect(200).text()).contains("\"ok\":false", breach("TOTAL_MAX", 1, 2));
    }

    @Test
    void nobody_nominated_breaks_nothing() {
        checked("130400", 0, 0, 0).expect(200).saying("\"ok\":true").saying("\"remaining\":10");
    }

    @Test
    void with_fewer_nominees_the_share_counts() {
        checked("130400", 3, 0, 2).expect(200).saying("\"ok\":true");
        assertThat(checked("130400", 2, 0, 3).text()).contains(breach("FRONTLINE_MIN", 6, 2),
            "少于 3 人（推荐 5 人的 60%；名额用满时不少于 6 人）");
    }

    @Test
    void it_says_whether_the_others_can_still_satisfy_every_limit() {
        JsonNode answer = anybody().post(HEBEI + "/checks", "{\"unit\":\"130100\",\"nominees\":[%s],\"candidates\":[%s]}"
            .formatted(nominees(2, 0, 1), nominees(1, 1, 4))).expect(200).json();
        assertThat(answer.at("/outlook/feasible").asBoolean()).isTrue();
        assertThat(answer.at("/outlook/most").asInt()).isEqualTo(5);
        assertThat(answer.at("/outlook/reasons/0").asText()).isEqualTo("一线工会干部连同尚未选的只有 3 人，少于 5");
    }

    private static String breach(String limit, int allowed, int actual) {
        return "\"limit\":\"%s\",\"allowed\":%d,\"actual\":%d".formatted(limit, allowed, actual);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unit                   | {\"nominees\":[]}                                                | 请填写",
        "unit                   | {\"unit\":\"130102\",\"nominees\":[]}                            | 不设名额限制",
        "unit                   | {\"unit\":\"no such\",\"nominees\":[]}                           | 没有这个编码",
        "unit                   | {\"unit\":130100,\"nominees\":\"x\"}                             | ",
        "nominees               | {\"unit\":\"130100\"}                                            | 空数组",
        "nominees               | {\"unit\":\"130100\",\"nominees\":{}}                            | 格式",
        "nominees[1].category   | {\"unit\":\"130100\",\"nominees\":[{\"category\":\"FRONTLINE\"},{\"category\":\"KING\"}]} | 选项",
        "nominees[0].category   | {\"unit\":\"130100\",\"nominees\":[{}]}                          | 选项",
        "nominees[0]            | {\"unit\":\"130100\",\"nominees\":[null]}                        | 请填写",
        "candidates[0].category | {\"unit\":\"130100\",\"nominees\":[],\"candidates\":[{\"category\":\"\"}]} | 选项",
        "ok                     | {\"unit\":\"130100\",\"nominees\":[],\"ok\":true}                | 没有此项",
        "nominees[0].name       | {\"unit\":\"130100\",\"nominees\":[{\"category\":\"FRONTLINE\",\"name\":\"测\"}]} | 没有此项"})
    void what_is_wrong_is_named(String field, String body, String reason) {
        if (reason != null) {
            anybody().post(HEBEI + "/checks", body).refusedAt(field, reason);
        } else {
            anybody().post(HEBEI + "/checks", body).refused(400);
        }
    }

    @Test
    void a_programme_without_a_number_says_so() {
        JsonNode answer = anybody().post("/api/programmes/dalian-warmest-home-2019/checks",
            "{\"unit\":\"2102000101\",\"nominees\":[{}]}").expect(200).json();
        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("remaining").isNull()).isTrue();
        assertThat(answer.path("note").asText()).contains("没有规定推荐名额");
        anybody().post("/api/programmes/dalian-warmest-home-2019/checks", "{\"unit\":\"130100\",\"nominees\":[]}")
            .refusedAt("unit", "大连市机械重工·电子信息工会所属没有");
        anybody().post("/api/programmes/none/checks", "{\"unit\":\"130100\",\"nominees\":[]}").refused(404);
    }

    @Test
    void a_programme_whose_places_are_shared_out_later_is_checked_by_its_total() {
        String fine = "/api/programmes/qinhuangdao-fine-worker-2023/checks";
        anybody().post(fine, "{\"unit\":\"130306\",\"nominees\":[{},{}]}").expect(200).saying("\"remaining\":8").saying("分配方案");
        anybody().post(fine, "{\"unit\":\"130306\",\"nominees\":[" + "{},".repeat(10) + "{}]}").expect(200)
            .saying(breach("TOTAL_MAX", 10, 11)).saying("推荐 11 名，超过名额 10 名");
        anybody().post(fine, "{\"unit\":\"130306\",\"nominees\":[{\"category\":\"FRONTLINE\"}]}")
            .refusedAt("nominees[0].category", "不区分");
    }

    @Test
    void a_check_stores_nothing() {
        Map<String, ?> before = Everything.in(database);
        checked("130100", 1, 1, 2).expect(200);
        assertThat(Everything.in(database)).isEqualTo(before);
    }
}
