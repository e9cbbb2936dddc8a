package cn.unioncare.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 困难职工暖心人 2021 besides: what is offered, asked for and told. */
class NominationsTest extends NominationsContract {

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
        assertThat(answer.fields()).containsExactlyInAnyOrder("facts.approved", "story", "candidate.idNumber");
        Answer contradicted = round.proposed(PLANT, ARound.aWarmHeart().with("candidate.birthDate", "1980-05-02")
            .with("candidate.gender", "MALE")).refused(400);
        assertThat(contradicted.fields()).containsExactlyInAnyOrder("candidate.birthDate", "candidate.gender");
        assertThat(round.proposed(PLANT, ARound.aWarmHeart().with("candidate.birthDate", "2021-04-15")
            .with("candidate.idNumber", "130102198005019961")).refused(400).fields())
            .containsExactlyInAnyOrder("candidate.birthDate", "candidate.idNumber");
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
