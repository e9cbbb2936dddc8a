package cn.unioncare.api;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** One sitting decides many candidates, all or nothing. */
abstract class MeetingsContract extends ApiTest {

    private static final String MEETINGS = "/api/meetings";
    private static final String SECRETARY = "secretary." + BASE;
    private static int people;

    /** The published example, with these households and everybody agreeing. */
    private Form meetingOn(ACase... households) {
        return meetingOn(List.of(households));
    }

    private Form meetingOn(List<ACase> households) {
        return Form.of("Meeting").with("heldOn", today().toString()).with("items", households.stream().map(household -> Map.of(
            "case", household.number(), "ballot", Map.of("agree", 6, "against", 0, "abstain", 0),
            "discussion", "困难情况属实，同意建档。", "noKinship", true)).toList());
    }

    private Answer held(Form meeting) {
        return as(SECRETARY).post(MEETINGS, meeting);
    }

    private static Form withdrawing(Form meeting, int item, int agree, int against, String... names) {
        return meeting.with("items[" + item + "].withdrawn", Stream.of(names)
                .map(name -> Map.of("name", name, "reason", "与申请人是亲属")).toList())
            .with("items[" + item + "].ballot", Map.of("agree", agree, "against", against, "abstain", 0));
    }

    private String colleague(String name, String... roles) {
        String login = "member" + ++people + "." + BASE;
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, ?, '{noop}demo', ?, date '2000-01-01')""", login, name, BASE);
        for (String role : roles) {
            database.update("insert into person_role (login, role) values (?, ?)", login, role);
        }
        return login;
    }

    private static List<String> messages(Answer answer, String field) {
        List<String> messages = new ArrayList<>();
        answer.json().path("errors").forEach(error -> {
            if (error.path("field").asText().equals(field)) {
                messages.add(error.path("message").asText());
            }
        });
        return messages;
    }

    private JsonNode agenda() {
        return as(SECRETARY).get(MEETINGS + "/bodies/PANEL/agenda").expect(200).json();
    }

    @Test
    void ten_households_are_decided_in_one_sitting_and_each_goes_its_way_to_the_archive() {
        // given
        List<ACase> ten = IntStream.range(0, 10).mapToObj(i -> aCaseAt("Deliberate")).toList();
        Form meeting = meetingOn(ten);
        meeting = withdrawing(meeting, 3, 5, 0, "评议员己");
        meeting = meeting.with("items[7].ballot", Map.of("agree", 3, "against", 2, "abstain", 1));

        // when
        JsonNode decided = held(meeting).expect(201).json();

        // then
        assertThat(decided.path("number").asText()).startsWith("HY-" + BASE + "-2018-");
        assertThat(decided.path("items")).hasSize(10);
        assertThat(decided.at("/items/0/carried").asBoolean()).isTrue();
        assertThat(decided.at("/items/7/reason").asText()).isEqualTo("同意 3 票，未超过到会应表决 6 人的半数");
        assertThat(ten).allSatisfy(household -> assertThat(household.isAt("SignMinutes")).isTrue());
        ten.forEach(household -> household.done("SignMinutes"));
        theEngineWorks();
        assertThat(ten.get(7).state()).isEqualTo("REJECTED");
        assertThat(ten.get(7).letter()).contains("未超过到会应表决 6 人的半数");
        ten.get(3).archived();
        assertThat(ten.get(0).state()).isEqualTo("IN_PUBLICITY");
    }

    @Test
    void what_was_decided_stands_in_the_minutes_and_in_every_chain() {
        // given
        ACase one = aCaseAt("Deliberate");
        ACase other = aCaseAt("Deliberate");

        // when
        String number = held(withdrawing(meetingOn(one, other), 1, 4, 1, "评议员己")).expect(201).json().path("number").asText();

        // then
        JsonNode minutes = as("panel." + BASE).get(MEETINGS + "/" + number).expect(200).json();
        assertThat(minutes.path("body").asText()).isEqualTo("民主评议小组");
        assertThat(minutes.path("present").asInt()).isEqualTo(6);
        assertThat(minutes.path("participants")).hasSize(7);
        assertThat(minutes.at("/items/1/voters").asInt()).isEqualTo(5);
        assertThat(minutes.at("/items/1/withdrawn/0/name").asText()).isEqualTo("评议员己");
        assertThat(minutes.at("/items/1/title").asText()).contains("*");
        JsonNode handedIn = as("panel." + BASE).get("/api/tasks/" + other.task("SignMinutes") + "/form").expect(200).json();
        assertThat(handedIn.toString()).contains("评议员己");
        assertThat(one.acts()).containsSubsequence("CLAIMED", "COMPLETED").contains("DECIDED_BY_MEETING");
        JsonNode chain = as("auditor." + COUNTY).get("/api/audit/cases/" + number).expect(200).json().path("entries");
        assertThat(chain.findValuesAsText("act")).containsExactly("MEETING_HELD");
        as("auditor.130102").get("/api/audit/cases/" + number).refused(404);
        assertThat(as("auditor." + COUNTY).get("/api/audit/verification").expect(200).json().path("verified").asBoolean()).isTrue();
        assertThat(database.queryForObject("select content_sealed from meeting where number = ?", String.class, number))
            .doesNotContain("评议");
    }

    @Test
    void the_minutes_are_a_paper_in_word_with_every_candidate_and_everybody_who_came() throws IOException {
        // given
        ACase one = aCaseAt("Deliberate");
        ACase other = aCaseAt("Deliberate");
        String number = held(withdrawing(meetingOn(one, other), 1, 2, 3, "评议员己")).expect(201).json().path("number").asText();

        // when
        byte[] paper = as("panel." + BASE).download(MEETINGS + "/" + number + "/minutes").body();

        // then
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(paper));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("示例纺织有限公司工会民主评议小组会议记录", "列席人员甲", "评议员戊", one.number(), other.number(),
                "第 2 项 评议员己（与申请人是亲属）", "通过 1 项，未通过 1 项：第 2 项同意 2 票，未超过到会应表决 5 人的半数").doesNotContain("{{", "[no]");
        }
        as("secretary.13030602").get(MEETINGS + "/" + number + "/minutes").refused(404);
    }

    @Test
    void who_records_is_not_who_signs() {
        // given
        String both = colleague("测记录又核签", "secretary", "panel");
        ACase household = aCaseAt("Deliberate");
        as(both).post(MEETINGS, meetingOn(household)).expect(201);

        // then
        as(both).post("/api/tasks/" + household.task("SignMinutes") + "/complete?claim=true", household.form("SignMinutes"))
            .refused(403).saying("记录人以外");
        household.done("SignMinutes");
    }

    @Test
    void too_few_are_no_meeting_and_nothing_is_decided() {
        ACase household = aCaseAt("Deliberate");
        Form meeting = meetingOn(household).without("participants[5]").without("participants[4]")
            .with("items[0].ballot.agree", 4);
        assertThat(messages(held(meeting).refused(400), "participants"))
            .containsExactly("民主评议小组到会且无须回避的表决人员 4 人，不足规定的 5 人，表决无效，请补足人数后另行召开");
        assertThat(household.isAt("Deliberate")).isTrue();
    }

    @Test
    void who_withdraws_from_one_household_votes_on_the_other() {
        // given
        ACase one = aCaseAt("Deliberate");
        ACase other = aCaseAt("Deliberate");
        Form meeting = withdrawing(meetingOn(one, other), 0, 5, 0, "评议员己");

        // then
        assertThat(messages(held(meeting.with("items[1].ballot.agree", 5)).refused(400), "items[1].ballot"))
            .containsExactly("同意、不同意、弃权合计 5 票，与到会且无须回避的 6 人不符，请核对");
        assertThat(messages(held(meeting.with("items[0].ballot.agree", 6)).refused(400), "items[0].ballot"))
            .containsExactly("同意、不同意、弃权合计 6 票，与到会且无须回避的 5 人不符，请核对");
        held(meeting).expect(201);
    }

    @Test
    void a_household_from_which_too_many_withdraw_waits_for_another_meeting() {
        // given
        ACase one = aCaseAt("Deliberate");
        ACase other = aCaseAt("Deliberate");

        // then
        Form meeting = withdrawing(meetingOn(one, other), 1, 4, 0, "评议员己", "评议员戊");
        assertThat(messages(held(meeting).refused(400), "items[1].withdrawn").toString())
            .contains("回避后", "不足规定的 5 人", "另行安排会议");
        assertThat(one.isAt("Deliberate")).isTrue();
    }

    @Test
    void only_who_came_with_a_vote_withdraws() {
        Form meeting = meetingOn(aCaseAt("Deliberate"));
        held(withdrawing(meeting, 0, 5, 0, "没有来的人")).refused(400).saying("没有来的人不在有表决权的到会人员中");
        held(withdrawing(meeting, 0, 5, 0, "列席人员甲")).refused(400).saying("列席人员甲不在有表决权的到会人员中");
    }

    @Test
    void a_member_who_has_registered_the_household_as_relatives_does_not_vote_on_it() {
        // given
        Form application = anApplication();
        ACase relatives = filed(BASE, application).upTo("Deliberate");
        ACase strangers = aCaseAt("Deliberate");
        String member = colleague("测会上亲属");
        as(member).post("/api/account/relatives", "{\"relation\":\"SIBLING\",\"name\":\"测亲属\",\"idNumber\":\""
            + application.at("members[0].idNumber").asText() + "\"}").expect(201);
        Form meeting = meetingOn(relatives, strangers).with("participants[5].name", "测会上亲属");

        // then
        Answer refused = held(meeting).refused(400);
        assertThat(messages(refused, "items[0].withdrawn").toString()).contains("测会上亲属与该对象有亲属关系，应当回避");
        assertThat(refused.json().path("errors")).hasSize(1);
        held(withdrawing(meeting, 0, 5, 0, "测会上亲属")).expect(201);
    }

    @Test
    void whoever_records_declares_kinship_once_and_is_kept_from_the_household_for_good() {
        // given
        ACase relatives = aCaseAt("Deliberate");
        ACase strangers = aCaseAt("Deliberate");
        String secretary = colleague("测记录员", "secretary");
        Form meeting = meetingOn(strangers, relatives);

        // when
        Answer declared = as(secretary).post(MEETINGS, meeting.with("items[1].noKinship", false)).refused(403);

        // then
        assertThat(messages(declared, "items[1].noKinship")).hasSize(1);
        assertThat(relatives.acts()).contains("RECUSED");
        assertThat(messages(as(secretary).post(MEETINGS, meeting).refused(403), "items[1].case")).hasSize(1);
        assertThat(strangers.isAt("Deliberate")).isTrue();
        as(secretary).post(MEETINGS, meetingOn(strangers)).expect(201);
        held(meetingOn(relatives)).expect(201);
    }

    @Test
    void a_failure_in_the_last_of_ten_leaves_everything_as_it_was() {
        // given
        itIs("2018-02-01T08:00:00+08:00");
        List<ACase> ten = new ArrayList<>(IntStream.range(0, 9).mapToObj(i -> aCaseAt("Deliberate")).toList());
        itIs("2018-02-05T08:00:00+08:00");
        ten.add(aCaseAt("Deliberate"));
        Form meeting = meetingOn(ten).with("heldOn", "2018-02-02");
        Map<String, List<String>> before = Everything.in(database);

        // when
        Answer refused = held(meeting).refused(400);

        // then
        assertThat(messages(refused, "items[9].case").toString()).contains(ten.get(9).number(), "不能早于入户调查日期");
        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(Everything.in(database)).isEqualTo(before);
        assertThat(held(meeting.without("items[9]")).expect(201).json().path("items")).hasSize(9);
    }

    @Test
    void every_candidate_that_is_refused_is_told_and_not_only_the_first() {
        // given
        itIs("2018-02-05T08:00:00+08:00");
        ACase one = aCaseAt("Deliberate");
        ACase other = aCaseAt("Deliberate");

        // when
        Answer refused = held(meetingOn(one, other).with("heldOn", "2018-02-02")).refused(400);

        // then
        assertThat(messages(refused, "items[0].case")).hasSize(1);
        assertThat(messages(refused, "items[1].case")).hasSize(1);
    }

    @Test
    void of_two_secretaries_who_decide_one_household_at_once_one_wins_and_the_other_learns_which_it_was() throws Exception {
        String second = colleague("测第二记录员", "secretary");
        for (int round = 0; round < 5; round++) {
            // given
            ACase mine = aCaseAt("Deliberate");
            ACase both = aCaseAt("Deliberate");
            ACase yours = aCaseAt("Deliberate");
            Form one = meetingOn(mine, both);
            Form other = meetingOn(both, yours);

            // when
            List<Answer> answers = atOnce(() -> held(one), () -> as(second).post(MEETINGS, other));

            // then
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            Answer late = answers.get(0).status() == 409 ? answers.get(0) : answers.get(1);
            assertThat(late.text()).contains(both.number()).doesNotContain("items[" + (late == answers.get(0) ? 0 : 1) + "]");
            assertThat(late == answers.get(0) ? mine.isAt("Deliberate") : yours.isAt("Deliberate")).isTrue();
            assertThat(both.acts()).containsOnlyOnce("DECIDED_BY_MEETING");
        }
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Answer>> answers = Stream.of(one, other).map(request -> both.submit(() -> {
                start.await();
                return request.call();
            })).toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            both.shutdown();
        }
    }

    @Test
    void a_household_done_by_hand_or_claimed_by_a_colleague_does_not_come_before_the_meeting() {
        // given
        ACase done = aCaseAt("Deliberate").done("Deliberate");
        ACase claimed = aCaseAt("Deliberate");
        as(colleague("测签收人", "secretary")).post("/api/tasks/" + claimed.task("Deliberate") + "/claim").expect(204);

        // then
        assertThat(agenda().path("items").findValuesAsText("case")).doesNotContain(done.number(), claimed.number());
        Answer refused = held(meetingOn(done, claimed)).refused(409);
        assertThat(messages(refused, "items[0].case").toString()).contains(done.number());
        assertThat(messages(refused, "items[1].case").toString()).contains(claimed.number());
    }

    @Test
    void nobody_decides_what_waits_at_another_union() {
        ACase theirs = filed("13030602", anApplication()).upTo("Deliberate");
        held(meetingOn(theirs)).refused(409);
        assertThat(agenda().toString()).doesNotContain(theirs.number());
        as("panel." + BASE).post(MEETINGS, meetingOn(theirs)).refused(403);
    }

    @Test
    void the_agenda_tells_the_rule_and_who_came_the_last_time() {
        // given
        ACase household = aCaseAt("Deliberate");
        JsonNode before = agenda();
        assertThat(before.at("/body/rule").asText()).contains("不少于 5 人", "超过到会应表决人数的半数");
        assertThat(before.path("items").findValuesAsText("case")).contains(household.number());

        // when
        held(meetingOn(household).with("participants[0].name", "上次的评议员")).expect(201);

        // then
        assertThat(agenda().at("/last/participants/0/name").asText()).isEqualTo("上次的评议员");
        assertThat(agenda().path("items").findValuesAsText("case")).doesNotContain(household.number());
        JsonNode bodies = as(SECRETARY).get(MEETINGS + "/bodies").expect(200).json().path("items");
        assertThat(bodies.findValuesAsText("name")).contains("民主评议小组", "主席会议", "党组会议");
        as(SECRETARY).get(MEETINGS + "/bodies/NOBODY/agenda").refused(404);
    }

    @Test
    void meetings_are_listed_newest_first_and_found_by_number_and_by_case() {
        // given
        ACase first = aCaseAt("Deliberate");
        String earlier = held(meetingOn(first)).expect(201).json().path("number").asText();
        itIs("2018-02-01T09:00:00+08:00");
        String later = held(meetingOn(aCaseAt("Deliberate"))).expect(201).json().path("number").asText();

        // then
        Caller secretary = as(SECRETARY);
        JsonNode page = secretary.get(MEETINGS + "?limit=1").expect(200).json();
        assertThat(page.at("/items/0/number").asText()).isEqualTo(later);
        JsonNode next = secretary.get(MEETINGS + "?limit=200&after=" + page.path("next").asText()).expect(200).json();
        assertThat(next.path("items").findValuesAsText("number")).contains(earlier).doesNotContain(later);
        assertThat(secretary.get(MEETINGS + "?q=" + first.number()).expect(200).json().path("items")
            .findValuesAsText("number")).containsExactly(earlier);
        assertThat(secretary.get(MEETINGS + "?q=" + later).expect(200).json().path("items")).hasSize(1);
        assertThat(as("supervisor." + COUNTY).get(MEETINGS + "?q=" + later).expect(200).json().path("items")).hasSize(1);
        assertThat(as("supervisor.130102").get(MEETINGS + "?q=" + later).expect(200).json().path("items")).isEmpty();
        as("supervisor.130102").get(MEETINGS + "/" + later).refused(404);
        as("secretary.13030602").get(MEETINGS + "/" + later).refused(404);
        secretary.get(MEETINGS + "?body=NOBODY").refused(400);
    }

    @Test
    void what_is_wrong_in_the_record_is_named_by_its_field() {
        Form meeting = meetingOn(aCaseAt("Deliberate"));
        Map.of("body", "NOBODY", "heldOn", "2999-01-01", "place", "", "expected", 3, "participants[0].name", "",
            "items[0].ballot.agree", -1, "items[0].discussion", " ", "items[0].case", "", "present", 6).forEach((field, value) ->
                assertThat(messages(held(meeting.with(field, value)).refused(400), field)).as(field).hasSize(1));
        held(meeting.with("approved", true)).refused(400).saying("approved");
        held(meeting.with("items", List.of())).refused(400).saying("请选择议题");
        held(meeting.with("participants[1].name", "评议员甲")).refused(400).saying("姓名重复");
        held(meeting.with("items[1]", meeting.at("items[0]"))).refused(400).saying("同一议题只能表决一次");
    }
}
