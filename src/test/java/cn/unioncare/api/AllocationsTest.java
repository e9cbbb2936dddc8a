package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 名额分配: proposed by what the notice weighs, adjusted with a reason for each figure, adopted by a named person. */
class AllocationsTest extends ApiTest {

    private static final String CITY = "130300";
    private static final List<String> OTHERS = List.of("13030701", "13030801");
    private static final Map<String, Integer> SMALL = Map.of("unions", 5, "members", 100, "cadres", 10);

    private ARound round;

    @Override
    String begins() {
        return "2023-11-28T09:00:00+08:00";
    }

    @BeforeEach
    void a_round_without_an_issued_table_among_three_units() {
        OTHERS.forEach(code -> database.update("""
            insert into union_unit (code, name, tier, parent, region, determines) values (?, ?, 'CITY_INDUSTRY', ?, ?, false)""",
            code, "测试产业工会" + code, CITY, CITY));
        round = ARound.opened(this, CITY, Form.of("Round").with("programme", "qinhuangdao-model-home-2023")
            .with("deadlines", List.of(Map.of("to", "CITY", "at", "2023-12-29", "late", "ABANDONED"))));
    }

    @AfterEach
    void the_units_are_gone() {
        OTHERS.forEach(code -> database.update("delete from union_unit where code = ?", code));
    }

    private String path() {
        return "/api/rounds/" + round.number() + "/allocation";
    }

    private static Form units(Object... units) {
        return Form.ofText("{}").with("units", List.of(units));
    }

    private void reported() {
        as("clerk." + CITY).put(path() + "/counts", units(
            Map.of("unit", "130306", "counts", Map.of("unions", 20, "members", 800, "cadres", 30)),
            Map.of("unit", OTHERS.get(0), "counts", SMALL), Map.of("unit", OTHERS.get(1), "counts", SMALL))).expect(204);
    }

    private List<Integer> proposed() {
        List<Integer> proposed = new ArrayList<>();
        as("clerk." + CITY).get(path()).expect(200).json().path("units").forEach(unit -> proposed.add(unit.path("proposed").asInt()));
        return proposed;
    }

    private static Map<String, Object> places(String unit, int places, String reason) {
        return reason == null ? Map.of("unit", unit, "places", places) : Map.of("unit", unit, "places", places, "reason", reason);
    }

    private Answer adopted(List<Map<String, Object>> units) {
        return round.tried("approver", "AdoptAllocation", Form.of("AdoptAllocation").with("units", units));
    }

    @Test
    void the_proposal_shares_all_places_out_by_the_weights_and_says_how() {
        // given: as many unions as the register has, until counts are reported
        assertThat(proposed().stream().mapToInt(Integer::intValue).sum()).isEqualTo(15);

        // when
        reported();

        // then: (20/30 + 800/1000 + 30/50) / 3 of 15 are 10.33, the others 2.33 each
        JsonNode view = as("clerk." + CITY).get(path()).expect(200).json();
        assertThat(view.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(proposed()).containsExactly(11, 2, 2);
        assertThat(view.path("units").path(0).path("explanation").asText()).contains("所辖工会组织数 20", "工会会员数 800");
        JsonNode task = as("approver." + CITY).get("/api/tasks/" + round.task("AdoptAllocation") + "/form").expect(200).json();
        assertThat(task.path("data").path("units").path(0).path("places").asInt()).isEqualTo(11);
        assertThat(task.path("data").path("context").path("units").path(0).path("explanation").asText()).contains("工会会员数 800");
    }

    @Test
    void where_every_count_is_nothing_the_counts_are_asked_for_and_no_figure_is_proposed() {
        Map<String, Integer> nothing = Map.of("unions", 0, "members", 0);
        as("clerk." + CITY).put(path() + "/counts", units(Map.of("unit", "130306", "counts", nothing),
            Map.of("unit", OTHERS.get(0), "counts", nothing), Map.of("unit", OTHERS.get(1), "counts", nothing))).expect(204);

        JsonNode view = as("clerk." + CITY).get(path()).expect(200).json();
        assertThat(view.path("lacking").asText()).contains("请先", "所辖工会组织数、工会会员数、基层工会专兼职工会干部数", "第十二条");
        assertThat(view.path("units")).hasSize(3).allSatisfy(unit -> assertThat(unit.path("proposed").isNumber()).isFalse());
        JsonNode data = as("approver." + CITY).get("/api/tasks/" + round.task("AdoptAllocation") + "/form").expect(200).json().path("data");
        assertThat(data.path("context").path("lacking").asText()).isEqualTo(view.path("lacking").asText());
        assertThat(data.path("units")).hasSize(3).allSatisfy(unit -> assertThat(unit.has("places")).isFalse());
        assertThat(data.path("basis").asText()).isEmpty();

        reported();
        assertThat(as("clerk." + CITY).get(path()).expect(200).json().path("lacking").isTextual()).isFalse();
        assertThat(proposed()).containsExactly(11, 2, 2);
    }

    @Test
    void what_is_changed_needs_its_reason_and_the_total_must_fit() {
        reported();
        assertThat(adopted(List.of(places("130306", 10, null), places(OTHERS.get(0), 3, "平衡"), places(OTHERS.get(1), 2, null)))
            .refused(400).json().path("errors").path(0).path("field").asText()).isEqualTo("units[0].reason");
        assertThat(adopted(List.of(places("130306", 11, null), places(OTHERS.get(0), 2, null)))
            .refused(400).json().path("errors").path(0).path("message").asText()).contains(OTHERS.get(1), "不分配的请填 0");
        assertThat(adopted(List.of(places("130306", 14, "平衡"), places(OTHERS.get(0), 2, null), places(OTHERS.get(1), 2, null)))
            .refused(400).json().path("errors").path(0).path("message").asText()).contains("合计 18", "总名额 15");
        assertThat(round.state()).isEqualTo("ALLOCATING");
    }

    @Test
    void what_was_adopted_is_shown_with_its_reasons_and_who_answers_for_it() {
        reported();
        as("clerk.13030601").get(path()).refused(404);

        adopted(List.of(places("130306", 10, "新业态工会较多，适当平衡"), places(OTHERS.get(0), 3, "新业态工会较多，适当平衡"),
            places(OTHERS.get(1), 2, null))).expect(204);

        JsonNode view = as("clerk.13030601").get(path()).expect(200).json();
        assertThat(view.path("state").asText()).isEqualTo("ADOPTED");
        assertThat(view.path("units").path(0).path("proposed").asInt()).isEqualTo(11);
        assertThat(view.path("units").path(0).path("places").asInt()).isEqualTo(10);
        assertThat(view.path("units").path(0).path("reason").asText()).contains("适当平衡");
        assertThat(view.path("units").path(2).path("reason").isMissingNode() || view.path("units").path(2).path("reason").isNull()).isTrue();
        assertThat(view.path("adopted").path("by").asText()).isNotBlank();
        assertThat(round.unit("130306").path("places").asInt()).isEqualTo(10);
        as("clerk." + CITY).put(path() + "/counts", units(Map.of("unit", "130306", "counts", SMALL))).refused(409);
        JsonNode entries = as("auditor." + CITY).get("/api/audit/cases/" + round.number()).expect(200).json().path("entries");
        assertThat(entries.findValuesAsText("changed")).containsExactly("2");
        assertThat(entries.findValuesAsText("act")).contains("COUNTS_REPORTED");
    }

    @Test
    void counts_are_reported_by_the_organiser_of_units_and_counts_that_the_notice_knows() {
        assertThat(as("clerk." + CITY).put(path() + "/counts", units(Map.of("unit", "130306", "counts", Map.of("members", -1))))
            .refused(400).json().path("errors").path(0).path("message").asText()).isEqualTo("统计数不能为负数");
        assertThat(as("clerk." + CITY).put(path() + "/counts", units(Map.of("unit", "13030601", "counts",
            Map.of("workers", 5)))).refused(400).json().path("errors").findValuesAsText("field"))
            .containsExactlyInAnyOrder("units[0].unit", "units[0].counts.workers");
        as("clerk.130306").put(path() + "/counts", units(Map.of("unit", "130306", "counts", SMALL))).refused(403);
    }

    @Test
    void a_table_that_was_issued_is_shown_as_it_is() {
        JsonNode view = as("clerk.130000").get("/api/rounds/" + ARound.opened(this, "130000", Form.of("Round").with("deadlines",
            List.of(Map.of("to", "PROVINCE", "at", "2023-12-29", "late", "ABANDONED")))).number() + "/allocation").expect(200).json();
        assertThat(view.path("state").asText()).isEqualTo("ISSUED");
        assertThat(view.path("total").asInt()).isEqualTo(100);
        assertThat(view.path("units").findValuesAsText("unit")).hasSize(18).startsWith("130100", "130800", "130700");
    }
}
