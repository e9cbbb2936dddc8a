package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** 办理经过: who acted, of which union, in which office, on which day. */
class NominationTrailTest extends ApiTest {

    private static final String PLANT = "13010201";
    private static final String DISTRICT = "130102";
    private static final String CITY = "130100";
    private static final String PROVINCE = "130000";

    @Override
    String begins() {
        return "2021-04-14T09:00:00+08:00";
    }

    private static List<JsonNode> decisions(ANomination nomination) {
        return StreamSupport.stream(nomination.view().path("decisions").spliterator(), false).toList();
    }

    private static List<String> told(ANomination nomination) {
        return decisions(nomination).stream().map(one -> String.join("|", one.path("name").asText(), one.path("union").asText(),
            one.path("officeName").asText(), one.path("decision").asText())).toList();
    }

    @Test
    void each_step_tells_the_union_and_the_office_and_the_round_tells_its_own() {
        // given
        ARound round = ARound.ofHebei(this);
        ANomination nomination = round.nominated(PLANT);
        nomination.waitingToBeChosenBy(CITY, DISTRICT).chosenBy(CITY).expect(204);
        nomination.verifiedBy(PROVINCE);
        timePassesUntil("2021-05-14T09:00:00+08:00");

        // then: the same step of two unions is two different lines
        List<String> before = told(nomination);
        assertThat(before).startsWith("提出推荐|13010201|经办人|已提出推荐")
            .contains("对照条件和否决情形审查|13010201|系统|有条件须逐项核实", "逐项核实推选条件|13010201|审核人|各项条件成立",
                "审核身份和事迹|130102|审核人|审核同意", "择优并汇总报送|130102|审批人|已择优报送", "审核身份和事迹|130100|审核人|审核同意",
                "择优并汇总报送|130100|审批人|已择优报送", "审核身份和事迹|130000|审核人|审核同意")
            .anyMatch(line -> line.startsWith("出具意见|130102|征求意见单位|"))
            .anyMatch(line -> line.startsWith("公示|13010201|经办人|公示至2021年"))
            .noneMatch(line -> line.contains("会议"));
        assertThat(before.indexOf("审核身份和事迹|130102|审核人|审核同意"))
            .isGreaterThan(before.indexOf(before.stream().filter(line -> line.startsWith("公示|")).findFirst().orElseThrow()));

        // when
        round.meets();
        assertThat(told(nomination)).endsWith("召开会议审议|130000|会议记录员|推选工作小组已审议");
        round.meets().publishes().commends();

        // then
        List<String> after = told(nomination);
        assertThat(after.subList(after.size() - 4, after.size())).satisfiesExactly(
            one -> assertThat(one).isEqualTo("召开会议审议|130000|会议记录员|推选工作小组审议通过"),
            one -> assertThat(one).isEqualTo("召开会议审议|130000|会议记录员|主席会议审议通过"),
            one -> assertThat(one).startsWith("公示|130000|经办人|公示至2021年"),
            one -> assertThat(one).isEqualTo("制发表扬通报|130000|审批人|已制发表扬通报"));
        JsonNode meeting = decisions(nomination).get(after.size() - 4);
        assertThat(meeting.path("unionName").asText()).isEqualTo("河北省总工会");
        assertThat(meeting.path("office").asText()).isEqualTo("secretary");
        assertThat(meeting.path("on").asText()).isEqualTo("2021-05-14");
    }

    @Test
    void whom_the_first_meeting_leaves_out_sees_neither_the_second_nor_the_list_nor_the_commendation() {
        // given
        ARound round = ARound.ofHebei(this);
        ANomination chosen = round.nominated(DISTRICT);
        ANomination out = round.nominated(DISTRICT);
        for (ANomination one : List.of(chosen, out)) {
            one.waitingToBeChosenBy(CITY).chosenBy(CITY).expect(204);
            one.verifiedBy(PROVINCE);
        }
        timePassesUntil("2021-05-14T09:00:00+08:00");

        // when
        round.meets(out);
        assertThat(told(out)).endsWith("召开会议审议|130000|会议记录员|推选工作小组已审议");
        round.meets().publishes().commends();

        // then
        assertThat(told(out)).endsWith("召开会议审议|130000|会议记录员|推选工作小组审议未通过").noneMatch(line -> line.contains("通报"));
        assertThat(told(chosen)).endsWith("制发表扬通报|130000|审批人|已制发表扬通报");
    }

    @Test
    void who_stops_a_nomination_is_told_too() {
        ARound round = ARound.ofHebei(this);
        ANomination withdrawn = round.nominated(PLANT);
        withdrawn.withdrawn();
        ANomination disqualified = round.nominated(PLANT).readyToSubmit().submitted();
        as("approver." + DISTRICT).post("/api/nominations/" + disqualified.number() + "/disqualification",
            Form.of("Disqualification")).expect(204);

        assertThat(told(withdrawn)).endsWith("中止推荐|13010201|经办人|推荐已撤回");
        assertThat(told(disqualified)).endsWith("中止推荐|130102|审批人|取消推选资格");
    }

    @Test
    void the_papers_in_the_task_form_tell_the_union_and_the_office_beside_the_name() {
        ANomination nomination = ARound.ofHebei(this).nominated(PLANT);
        nomination.waitingToBeChosenBy(CITY, DISTRICT);

        JsonNode earlier = as("approver." + CITY).get("/api/tasks/" + nomination.task("ChooseAndSubmit") + "/form").expect(200)
            .json().path("earlier");

        assertThat(StreamSupport.stream(earlier.spliterator(), false).filter(one -> one.path("key").asText().equals("VerifyNomination"))
            .map(one -> one.path("office").asText())).containsExactly("长安区总工会审核人", "石家庄市总工会审核人");
        assertThat(earlier.findValuesAsText("by")).doesNotContain("").contains("系统");
    }

    @Test
    void a_nomination_costs_the_same_however_often_it_was_sent_back() {
        ANomination nomination = ARound.ofHebei(this).nominated(PLANT).readyToSubmit().submitted();
        String page = "/api/nominations/" + nomination.number();
        int once = CountedStatements.of(() -> as("clerk." + PLANT).get(page).expect(200));
        int steps = decisions(nomination).size();

        for (int i = 0; i < 3; i++) {
            nomination.returnedBy(DISTRICT).done("clerk." + PLANT, "CorrectNomination", ARound.aWarmHeart());
        }

        assertThat(decisions(nomination)).hasSize(steps + 6);
        assertThat(CountedStatements.of(() -> as("clerk." + PLANT).get(page).expect(200))).isEqualTo(once).isPositive();
    }

    @Test
    void who_acts_for_one_who_is_away_and_who_put_up_the_publicity_are_told() {
        // given
        String away = "away.nominations." + DISTRICT;
        String substitute = "substitute.nominations." + DISTRICT;
        for (String login : List.of(away, substitute)) {
            database.update("""
                insert into person (login, name, password_hash, union_code, valid_from)
                values (?, '测代理', '{noop}demo', ?, date '2000-01-01')""", login, DISTRICT);
            database.update("insert into person_role (login, role) values (?, ?)", login, login.equals(away) ? "reviewer" : "cashier");
        }
        as(away).post("/api/absences", """
            {"from":"%s","until":"%s","reason":"LEAVE","substitute":"%s"}""".formatted(today(), today().plusDays(30), substitute)).expect(201);
        ANomination nomination = ARound.ofHebei(this).nominated(PLANT).readyToSubmit().submitted();

        // when
        nomination.done(substitute, "VerifyNomination", Form.of("VerifyNomination"));

        // then
        JsonNode verified = decisions(nomination).get(decisions(nomination).size() - 1);
        assertThat(verified.path("by").asText()).isEqualTo(substitute);
        assertThat(verified.path("officeName").asText()).isEqualTo("审核人（代办）");
        assertThat(verified.path("inPlaceOf").asText()).isEqualTo(away);
        JsonNode posted = decisions(nomination).stream().filter(one -> one.path("step").asText().equals("PostNotice")).findFirst().orElseThrow();
        assertThat(posted.path("by").asText()).isEqualTo("clerk." + PLANT);
        assertThat(posted.path("inPlaceOf").isNull()).isTrue();
    }
}
