package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 困难职工暖心人 2021: rounds and nominations over HTTP, with the dates and the table of the notice. */
class NominationsTest extends ApiTest {

    private static final String PLANT = "13010201";
    private static final String DISTRICT = "130102";
    private static final String CITY = "130100";
    private static final String PROVINCE = "130000";

    @Override
    String begins() {
        return "2021-04-14T09:00:00+08:00";
    }

    @Test
    void a_candidate_goes_from_the_base_union_to_the_commendation() {
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(PLANT);
        assertThat(nomination.state()).isEqualTo("PROPOSED");
        nomination.readyToSubmit();
        assertThat(nomination.state()).isEqualTo("TO_SUBMIT");
        nomination.submitted();
        assertThat(nomination.view().path("reviewing").asText()).isEqualTo(DISTRICT);
        nomination.verifiedBy(DISTRICT).chosenBy(DISTRICT).expect(204);
        nomination.verifiedBy(CITY).chosenBy(CITY).expect(204);
        assertThat(round.unit(CITY).path("used").asInt()).isEqualTo(1);
        nomination.verifiedBy(PROVINCE);
        assertThat(nomination.state()).isEqualTo("AWAITING_DECISION");
        timePassesUntil("2021-05-14T09:00:00+08:00");
        round.meets().meets();
        assertThat(round.state()).isEqualTo("IN_PUBLICITY");
        round.publishes().commends();

        assertThat(round.state()).isEqualTo("COMMENDED");
        assertThat(nomination.state()).isEqualTo("COMMENDED");
        assertThat(nomination.view().path("outcome").path("resultName").asText()).isEqualTo("已受表扬");
        assertThat(nomination.acts("auditor." + PROVINCE)).startsWith("PROPOSED").contains("PUBLISHED").endsWith("ENDED");
        assertThat(one("select title from honour where nomination = ?", nomination.number())).isEqualTo("困难职工暖心人");
    }

    @Test
    void a_clerk_chooses_one_of_the_open_rounds_and_fills_the_programmes_own_form() {
        ARound round = ARound.ofHebei(this);
        JsonNode items = as("clerk." + PLANT).get("/api/forms?process=nomination").expect(200).json().path("items");
        assertThat(items.findValuesAsText("id")).contains(round.number());
        assertThat(items.toString()).contains("推荐困难职工暖心人（河北省总工会，2021-05-13 截止）", "/api/rounds/" + round.number()
            + "/nominations");
        assertThat(as("clerk." + PLANT).get("/api/forms/hebei-warm-heart-2021").expect(200).json().path("schema").path("id")
            .asText()).isEqualTo("hebei-warm-heart-2021");
        assertThat(as("clerk.2102000101").get("/api/forms?process=nomination").expect(200).json().path("items")).isEmpty();
        assertThat(as("clerk." + PLANT).get("/api/forms?process=hardship-archiving").expect(200).json().at("/items/0/submit")
            .asText()).isEqualTo("/api/hardship/applications");
    }

    @Test
    void what_the_programmes_form_does_not_ask_for_or_asks_for_in_vain_is_told_field_by_field() {
        ARound round = ARound.ofHebei(this);
        Answer answer = round.proposed(PLANT, ARound.aWarmHeart().with("facts.approved", true).without("story")
            .with("candidate.idNumber", "130102198005019961"));
        answer.refused(400);
        assertThat(answer.fields()).contains("facts.approved", "story");
        round.proposed(PLANT, ARound.aWarmHeart().with("candidate.idNumber", "130102198005019961"))
            .refusedAt("candidate.idNumber", "");
        round.proposed("2102000101", ARound.aWarmHeart()).refused(404);
    }

    @Test
    void a_candidate_is_told_what_is_held_even_after_a_withdrawal() {
        ARound round = ARound.ofHebei(this);
        Form form = ARound.aWarmHeart();
        round.nominated(PLANT, form).withdrawn().expect(204);

        String told = as("clerk." + PLANT).post("/api/personal-data/disclosures", Form.ofText("""
            {"idNumber":"%s","requestedBy":"SELF","requestedOn":"2021-04-14","identityChecked":true,"reason":"本人查阅"}"""
            .formatted(form.at("candidate.idNumber").asText()))).expect(200).text();

        assertThat(told).contains("推荐对象", "测暖心", "困难职工暖心人");
    }
}
