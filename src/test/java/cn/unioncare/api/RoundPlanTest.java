package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 倒排时间 and 对照: what the page of a round shows, by the dates of 2021. */
class RoundPlanTest extends ApiTest {

    private static final String DISTRICT = "130102";
    private static final String CITY = "130100";

    @Override
    String begins() {
        return "2021-04-14T09:00:00+08:00";
    }

    private static JsonNode to(String tier, JsonNode plan) {
        for (JsonNode start : plan) {
            if (start.path("to").asText().equals(tier)) {
                return start;
            }
        }
        throw new AssertionError("no " + tier + " in " + plan);
    }

    @Test
    void each_unit_is_told_its_latest_safe_days() {
        JsonNode plan = ARound.ofHebei(this).unit(CITY).path("plan");

        assertThat(to("CITY", plan).path("postBy").asText()).isEqualTo("2021-04-25");
        assertThat(to("COUNTY", plan).path("handInBy").asText()).isEqualTo("2021-04-27");
        assertThat(to("COUNTY", plan).path("postBy").asText()).isEqualTo("2021-04-20");
        assertThat(to("PROVINCE", plan).path("handInBy").asText()).isEqualTo("2021-05-13");
        assertThat(plan.findValuesAsText("to")).doesNotContain("PROVINCE_INDUSTRY");
    }

    @Test
    void whoever_begins_too_late_is_warned_when_filing_and_in_the_round() {
        ARound round = ARound.ofHebei(this);
        timePassesUntil("2021-04-25T09:00:00+08:00");
        assertThat(round.proposed(DISTRICT, ARound.aWarmHeart()).expect(201).json().has("warning")).isFalse();
        timePassesUntil("2021-04-26T09:00:00+08:00");

        JsonNode filed = round.proposed(DISTRICT, ARound.aWarmHeart()).expect(201).json();

        assertThat(filed.path("warning").asText()).contains("最迟应于 2021-04-25 张贴公示");
        assertThat(to("CITY", round.unit(CITY).path("plan")).path("tooLate").asBoolean()).isTrue();
        assertThat(round.view("reviewer." + CITY).path("nominations").findValuesAsText("warning")).anyMatch(text ->
            text.contains("已经来不及"));
    }

    @Test
    void whoever_hands_in_is_told_in_the_form_that_the_time_no_longer_suffices() {
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(DISTRICT);
        nomination.done("clerk." + DISTRICT, "AskHelpedWorkers", nomination.helpedWorkers(true)).conditionsConfirmed().posts()
            .thePublicityEnds();
        assertThat(warning(nomination, "clerk." + DISTRICT, "SubmitNomination")).isEmpty();
        nomination.submitted().verifiedBy(CITY);
        assertThat(warning(nomination, "approver." + CITY, "ChooseAndSubmit")).isEmpty();

        itIs("2021-05-14T09:00:00+08:00");

        assertThat(warning(nomination, "approver." + CITY, "ChooseAndSubmit")).contains("最迟应于 2021-05-13 报送省总工会");
    }

    private String warning(ANomination nomination, String login, String step) {
        return as(login).get("/api/tasks/" + nomination.task(step) + "/form").expect(200).json().path("data").path("context")
            .path("warning").asText();
    }

    @Test
    void candidates_stand_side_by_side_for_those_who_read_their_papers_and_without_their_numbers() {
        ARound round = ARound.ofHebei(this);
        Form form = ARound.aWarmHeart().with("candidate.name", "测推甲").with("story", "测推甲同志联系困难职工家庭二十三户。");
        ANomination nomination = round.nominated(DISTRICT, form);
        assertThat(candidates(round, "reviewer." + CITY)).isEmpty();

        nomination.done("clerk." + DISTRICT, "AskHelpedWorkers", nomination.helpedWorkers(true)).conditionsConfirmed().posts()
            .thePublicityEnds().submitted();

        JsonNode one = candidates(round, "reviewer." + CITY).get(0);
        assertThat(one.path("mine").asBoolean()).isTrue();
        assertThat(one.path("story").asText()).startsWith("测").doesNotContain("测推甲");
        assertThat(one.path("about").findValuesAsText("label")).contains("职务");
        assertThat(one.path("opinions").get(0).asText()).contains("被联系职工均同意");
        assertThat(one.toString()).doesNotContain("13900000997").doesNotContain("1980-05-12");
        assertThat(candidates(round, "reviewer.130600")).isEmpty();
    }

    private List<JsonNode> candidates(ARound round, String login) {
        List<JsonNode> items = new ArrayList<>();
        as(login).get("/api/rounds/" + round.number() + "/candidates").expect(200).json().path("items").forEach(items::add);
        return items;
    }

    @Test
    void a_round_is_found_by_its_title_and_kept_as_a_sheet() {
        ARound round = ARound.ofHebei(this);
        JsonNode found = as("clerk." + CITY).get("/api/rounds?q=暖心").expect(200).json().path("items");

        assertThat(found.findValuesAsText("round")).contains(round.number());
        assertThat(as("clerk." + CITY).get("/api/rounds?q=" + round.number().toLowerCase()).expect(200).json().path("items")).hasSize(1);
        assertThat(as("clerk." + CITY).get("/api/rounds?q=没有的").expect(200).json().path("items")).isEmpty();
        as("clerk." + CITY).get("/api/rounds/" + round.number() + "/sheet").expect(200);
    }
}
