package cn.unioncare.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.meetings.Agenda.Waiting;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AttendanceRulesTest {

    private static final Bodies BODIES = new Bodies(new MeetingSettings(Map.of()));
    private static final Body ASSEMBLY = BODIES.called("会员代表大会");
    private static final Body PARTY_GROUP = BODIES.called("党组会议");

    private static MeetingRecord meeting(Body of, int expected, Integer present, List<String> names, ItemVote... items) {
        return new MeetingRecord(of.id(), LocalDate.of(2023, 4, 3), null, "会议室", "主席", "记录员", null, expected, present,
            names.stream().map(name -> new Participant(name, null, null, true)).toList(), List.of(items));
    }

    private static ItemVote vote(String number, int agree, int against, int abstain, String... withdrawn) {
        return new ItemVote(number, new Ballot(agree, against, abstain),
            Stream.of(withdrawn).map(name -> new Withdrawn(name, "亲属")).toList(), "同意推荐。", true);
    }

    private static List<FieldError> problems(Body body, MeetingRecord meeting) {
        return new AttendanceRules(meeting, body).problems();
    }

    @Test
    void an_assembly_is_counted_and_names_only_who_withdraws() {
        MeetingRecord meeting = meeting(ASSEMBLY, 300, 240, List.of(), vote("A", 230, 5, 5), vote("B", 236, 1, 2, "某代表"));
        assertThat(problems(ASSEMBLY, meeting)).isEmpty();
    }

    @Test
    void of_an_assembly_two_thirds_have_to_come() {
        assertThat(problems(ASSEMBLY, meeting(ASSEMBLY, 300, 199, List.of(), vote("A", 199, 0, 0)))).singleElement()
            .isEqualTo(new FieldError("present", "会员（代表）大会实到 199 人，不足应到 300 人的三分之二，表决无效，请补足人数后另行召开"));
    }

    @Test
    void an_assembly_that_was_not_counted_is_none() {
        assertThat(problems(ASSEMBLY, meeting(ASSEMBLY, 300, null, List.of(), vote("A", 1, 0, 0))))
            .containsExactly(new FieldError("present", "请填写实到人数"));
    }

    @Test
    void more_cannot_come_than_there_are() {
        assertThat(problems(PARTY_GROUP, meeting(PARTY_GROUP, 2, null, List.of("甲", "乙", "丙"), vote("A", 3, 0, 0))))
            .extracting(FieldError::field).containsExactly("expected");
    }

    @Test
    void where_all_members_count_the_absent_are_no_votes_in_favour() {
        MeetingRecord meeting = meeting(PARTY_GROUP, 7, null, List.of("甲", "乙", "丙", "丁", "戊"), vote("A", 3, 0, 2));
        assertThat(problems(PARTY_GROUP, meeting)).isEmpty();
        assertThat(PARTY_GROUP.rule().resultOf(new AttendanceRules(meeting, PARTY_GROUP).turnout(meeting.items().get(0)),
            meeting.items().get(0).ballot())).isEqualTo(new VotingRule.NotCarried("同意 3 票，未超过应参加表决 7 人的半数"));
    }

    @Test
    void every_candidate_whose_count_is_wrong_is_named() {
        MeetingRecord meeting = meeting(PARTY_GROUP, 5, null, List.of("甲", "乙", "丙", "丁"), vote("A", 4, 0, 0),
            vote("B", 4, 0, 0, "丁"), vote("C", 3, 0, 0));
        assertThat(problems(PARTY_GROUP, meeting)).extracting(FieldError::field)
            .containsExactly("items[1].ballot", "items[2].ballot");
    }

    @Test
    void a_round_is_decided_whole_or_not_at_all() {
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        Stream.of("TX-130000-2021-000001", "TX-130000-2021-000002").forEach(number ->
            waiting.put(number, waiting(number, Optional.of("PX-130000-2021-000001"))));
        waiting.put("TX-130000-2021-000003", waiting("TX-130000-2021-000003", Optional.of("PX-130000-2021-000002")));
        MeetingRecord one = meeting(PARTY_GROUP, 5, null, List.of(), vote("TX-130000-2021-000001", 4, 0, 0));
        MeetingRecord all = meeting(PARTY_GROUP, 5, null, List.of(), vote("TX-130000-2021-000001", 4, 0, 0),
            vote("TX-130000-2021-000002", 4, 0, 0));

        assertThat(MeetingDesk.divided(one, waiting)).singleElement().extracting(FieldError::message).asString()
            .contains("TX-130000-2021-000002", "同一次会议");
        assertThat(MeetingDesk.divided(all, waiting)).isEmpty();
    }

    private static Waiting waiting(String number, Optional<String> together) {
        return new Waiting(new AgendaItem(new CaseId(number), "推选", "测**", "task", OffsetDateTime.parse("2021-05-14T08:00:00+08:00"),
            Optional.empty(), together), null);
    }
}
