package cn.unioncare.api;

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
    }
}
