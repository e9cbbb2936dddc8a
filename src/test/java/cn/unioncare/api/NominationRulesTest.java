package cn.unioncare.api;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static cn.unioncare.api.ARound.categories;
import static org.assertj.core.api.Assertions.assertThat;

/** 困难职工暖心人 2021: places, deadlines, opinions and objections, by the cases N1 to N10 of the domain's page. */
class NominationRulesTest extends ApiTest {

    private static final String DISTRICT = "130102";
    private static final String CITY = "130100";
    private static final String PROVINCE = "130000";
    private static final String NEW_AREA = "XA";

    @Override
    String begins() {
        return "2021-04-14T09:00:00+08:00";
    }

    @Test
    void the_new_area_has_one_place_and_none_for_county_rank() {
        ARound round = ARound.ofHebei(this);
        ANomination ofRank = round.ready(NEW_AREA, "COUNTY_RANK").get(0);

        ofRank.tried("clerk." + NEW_AREA, "SubmitNomination", Form.of("SubmitNomination")).refused(409)
            .saying("县处级干部 1 人，超过 0 人");

        assertThat(ofRank.state()).isEqualTo("TO_SUBMIT");
    }

    @Test
    void a_place_comes_back_when_the_nomination_is_sent_back_or_withdrawn() {
        ARound round = ARound.ofHebei(this);
        List<ANomination> three = round.ready(NEW_AREA, categories(3, 0, 0));
        three.get(0).submitted();
        three.get(1).tried("clerk.XA", "SubmitNomination", Form.of("SubmitNomination")).refused(409);

        three.get(0).returnedBy(PROVINCE);

        assertThat(three.get(0).state()).isEqualTo("RETURNED_FOR_CORRECTION");
        three.get(1).submitted();
        three.get(0).tried("clerk.XA", "CorrectNomination", ARound.aWarmHeart()).refused(409).saying("超过名额 1 人");
        three.get(1).withdrawn().expect(204);
        assertThat(three.get(1).state()).isEqualTo("WITHDRAWN");
        three.get(0).done("clerk.XA", "CorrectNomination", ARound.aWarmHeart());
        assertThat(round.unit(NEW_AREA).path("used").asInt()).isEqualTo(1);
        assertThat(three.get(0).open()).containsExactly("VerifyNomination");
    }

    @Test
    void noon_is_in_time_and_a_second_later_is_too_late() {
        ARound round = ARound.ofHebei(this);
        List<ANomination> two = round.ready(DISTRICT, categories(2, 0, 0));

        itIs("2021-05-06T12:00:00+08:00");
        two.get(0).submitted();
        itIs("2021-05-06T12:00:01+08:00");
        two.get(1).tried("clerk." + DISTRICT, "SubmitNomination", Form.of("SubmitNomination")).refused(409)
            .saying("按放弃推荐对待");
        theEngineWorks();

        assertThat(two.get(0).state()).isEqualTo("UNDER_REVIEW");
        assertThat(two.get(1).state()).isEqualTo("ABANDONED");
        assertThat(two.get(1).open()).isEmpty();
        assertThat(round.view().path("late").get(0).asText()).isEqualTo(two.get(1).number());
    }

    @Test
    void a_publicity_that_was_posted_on_the_29th_of_april_misses_the_citys_noon() {
        ARound round = ARound.ofHebei(this);
        timePassesUntil("2021-04-29T09:00:00+08:00");
        ANomination nomination = round.nominated(DISTRICT);
        nomination.done("clerk." + DISTRICT, "AskHelpedWorkers", nomination.helpedWorkers(true)).conditionsConfirmed().posts();
        assertThat(nomination.view().path("publicity").path("lastDay").asText()).isEqualTo("2021-05-10");

        timePassesUntil("2021-05-06T12:00:01+08:00");

        assertThat(nomination.state()).isEqualTo("ABANDONED");
        assertThat(one("select state from publicity where case_id = ?", nomination.number())).isEqualTo("CANCELLED");
    }

    @Test
    void four_working_days_of_publicity_are_not_enough() {
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(DISTRICT);
        nomination.done("clerk." + DISTRICT, "AskHelpedWorkers", nomination.helpedWorkers(true)).conditionsConfirmed().posts();

        timePassesUntil("2021-04-20T23:59:59+08:00");
        assertThat(nomination.open()).doesNotContain("SubmitNomination");
        timePassesUntil("2021-04-22T00:00:00+08:00");

        assertThat(nomination.open()).containsExactly("SubmitNomination");
    }

    @Test
    void the_head_of_a_private_enterprise_waits_for_the_federation_of_industry_too() {
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(DISTRICT, ARound.aWarmHeart("ENTERPRISE_HEAD")
            .with("facts.privateEnterpriseHead", true));
        nomination.readyToSubmit().submitted().done("reviewer." + CITY, "VerifyNomination", Form.of("VerifyNomination"));
        assertThat(nomination.open()).hasSize(3).containsOnly("GiveOpinion");

        nomination.opinion(CITY, true).opinion(CITY, true);

        assertThat(nomination.open()).containsExactly("GiveOpinion");
        nomination.opinion(CITY, true);
        assertThat(nomination.open()).containsExactly("ChooseAndSubmit");
    }

    @Test
    void one_organ_that_disagrees_stops_the_nomination() {
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(DISTRICT);
        nomination.readyToSubmit().submitted().done("reviewer." + CITY, "VerifyNomination", Form.of("VerifyNomination"));

        nomination.opinion(CITY, false);

        assertThat(nomination.state()).isEqualTo("DISAGREED");
        assertThat(nomination.open()).isEmpty();
    }

    @Test
    void an_objection_that_is_true_strikes_one_from_the_list_of_the_province_and_nobody_else() {
        ARound round = ARound.ofHebei(this);
        List<ANomination> two = round.ready(DISTRICT, categories(2, 0, 0));
        two.forEach(one -> one.submitted().verifiedBy(CITY));
        round.submitted(CITY, two).expect(204);
        two.forEach(one -> one.verifiedBy(PROVINCE));
        timePassesUntil("2021-05-14T09:00:00+08:00");
        round.meets().meets().posts();
        String notice = one("select max(number) from publicity where case_id = ?", round.number());
        String receipt = nobody().post("/api/public/notices/" + notice + "/objections",
            "{\"subject\":1,\"content\":\"事迹不实\",\"contact\":\"13900000009\"}").expect(201).json().path("receipt").asText();

        round.done("reviewer", "InvestigateObjection", Form.of("InvestigateObjection").with("receipt", receipt)
            .with("upheld", true));
        round.thePublicityEnds().commends();

        assertThat(two).extracting(ANomination::state).containsExactly("CANCELLED", "COMMENDED");
        assertThat(round.state()).isEqualTo("COMMENDED");
    }

    @Test
    void nobody_is_nominated_twice_in_a_round_by_whomever() {
        ARound round = ARound.ofHebei(this);
        Form same = ARound.aWarmHeart();
        ANomination first = round.nominated(DISTRICT, same);

        round.proposed("130306", same).refused(409).saying("同一人选（集体）只能推荐一次");

        first.withdrawn().expect(204);
        round.proposed("130306", same).expect(201);
    }

    @Test
    void a_meeting_leaves_out_whom_it_does_not_carry() {
        ARound round = ARound.ofHebei(this);
        List<ANomination> two = round.ready(DISTRICT, categories(2, 0, 0));
        two.forEach(one -> one.submitted().verifiedBy(CITY));
        round.submitted(CITY, two).expect(204);
        two.get(0).verifiedBy(PROVINCE);
        timePassesUntil("2021-05-14T09:00:00+08:00");
        round.tried("secretary", "HoldMeeting", Form.of("HoldMeeting").with("heldOn", "2021-05-14")).refused(409)
            .saying("尚未审核完毕");
        two.get(1).verifiedBy(PROVINCE);

        round.meets(two.get(0)).meets().publishes().commends();

        assertThat(two).extracting(ANomination::state).containsExactly("NOT_SELECTED", "COMMENDED");
    }

    @Test
    void the_meetings_page_decides_all_of_a_round_in_one_sitting() {
        ARound round = ARound.ofHebei(this);
        List<ANomination> two = round.ready(DISTRICT, categories(2, 0, 0));
        two.forEach(one -> one.submitted().verifiedBy(CITY));
        round.submitted(CITY, two).expect(204);
        two.forEach(one -> one.verifiedBy(PROVINCE));
        timePassesUntil("2021-05-14T09:00:00+08:00");
        Form one = Form.of("Meeting").with("body", "REVIEW_GROUP").with("heldOn", "2021-05-14")
            .with("items", List.of(vote(two.get(0), 6, 0)));
        as("secretary." + PROVINCE).post("/api/meetings", one).refused(400).saying("同一次会议");

        as("secretary." + PROVINCE).post("/api/meetings", one.with("items", List.of(vote(two.get(0), 6, 0),
            vote(two.get(1), 1, 5)))).expect(201);

        assertThat(round.meeting().at("votes")).hasSize(1);
        round.meets().publishes().commends();
        assertThat(two).extracting(ANomination::state).containsExactly("COMMENDED", "NOT_SELECTED");
    }

    private static Map<String, Object> vote(ANomination nomination, int agree, int against) {
        return Map.of("case", nomination.number(), "ballot", Map.of("agree", agree, "against", against, "abstain", 0),
            "withdrawn", List.of(), "discussion", "已审议。", "noKinship", true);
    }

    @Test
    void what_was_made_up_costs_the_nomination_and_names_who_is_responsible() {
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(DISTRICT).readyToSubmit().submitted();
        as("approver." + DISTRICT).post("/api/nominations/" + nomination.number() + "/disqualification",
            Form.of("Disqualification")).refused(403);
        as("approver." + PROVINCE).post("/api/nominations/" + nomination.number() + "/disqualification",
            Form.of("Disqualification").with("responsible", List.of())).refusedAt("responsible", "责任人");

        as("approver." + PROVINCE).post("/api/nominations/" + nomination.number() + "/disqualification",
            Form.of("Disqualification")).expect(204);

        assertThat(nomination.state()).isEqualTo("DISQUALIFIED");
        assertThat(nomination.open()).isEmpty();
        assertThat(nomination.acts("auditor." + PROVINCE)).contains("STOPPED").endsWith("ENDED");
    }

    @Test
    void a_round_of_dates_gone_by_needs_its_own() {
        timePassesUntil("2021-06-01T09:00:00+08:00");
        as("clerk." + PROVINCE).post("/api/rounds", Form.of("Round")).refusedAt("deadlines", "时限已过");
        as("clerk." + PROVINCE).post("/api/rounds", Form.ofText("""
            {"programme":"hebei-warm-heart-2021","deadlines":[{"to":"CITY","at":"2021-07-01"}]}"""))
            .refusedAt("deadlines", "请填写报送组织单位");
        Answer reversed = as("clerk." + PROVINCE).post("/api/rounds", """
            {"programme":"hebei-warm-heart-2021","deadlines":[{"to":"CITY","at":"2021-07-10"},{"to":"COUNTY","at":"2021-07-11"},
             {"to":"PROVINCE","at":"2021-07-09"}]}""").refusedAt("deadlines[0].at", "不能晚于报省总工会的时限");
        assertThat(reversed.text()).contains("不能晚于报市总工会的时限");
        Answer several = as("clerk." + PROVINCE).post("/api/rounds", """
            {"programme":"","note":"x","deadlines":[{"to":"CITY","at":"13.5.2021"},{"to":"NOWHERE","at":"2021-07-11"}]}""").refused(400);
        assertThat(several.fields()).containsExactlyInAnyOrder("programme", "note", "deadlines[0].at", "deadlines[1].to");
        as("clerk." + CITY).post("/api/rounds", Form.of("Round")).refused(403).saying("只有其经办人可以部署活动");

        ARound round = ARound.opened(this, PROVINCE, Form.ofText("""
            {"programme":"hebei-warm-heart-2021","deadlines":[{"to":"PROVINCE","at":"2021-07-09"},{"to":"CITY","at":"2021-07-01T12:00:00+08:00"}]}"""));

        assertThat(round.view().path("deadlines").findValuesAsText("at")).containsExactly("2021-07-01T12:00:00+08:00", "2021-07-09");
        timePassesUntil("2021-07-10T00:00:00+08:00");
        theEngineWorks();
        assertThat(round.state()).isEqualTo("NOBODY_CHOSEN");
    }

    @Test
    void a_round_shows_each_union_its_own_subtree() {
        ARound round = ARound.ofHebei(this);
        ANomination ours = round.nominated(DISTRICT);
        ANomination theirs = round.nominated("130306");

        assertThat(round.view().path("nominations").findValuesAsText("nomination")).contains(ours.number(), theirs.number());
        assertThat(round.view("clerk." + CITY).path("nominations").findValuesAsText("nomination")).containsExactly(ours.number());
        assertThat(round.view("clerk." + CITY).path("units").findValuesAsText("unit")).containsExactly(CITY);
        assertThat(round.view().toString()).doesNotContain("测暖心").contains("测**");
        as("clerk.410100").get("/api/rounds/" + round.number()).refused(404);
        as("clerk.130306").get("/api/nominations/" + ours.number()).refused(404);
        assertThat(as("clerk.13010201").get("/api/rounds?open=true&limit=1").expect(200).json().path("items")).hasSize(1);
    }
}
