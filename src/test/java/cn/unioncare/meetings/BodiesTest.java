package cn.unioncare.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BodiesTest {

    @Test
    void the_notices_bodies_are_there_each_with_its_rule() {
        assertThat(bodies().all()).extracting(Body::name).containsExactly("民主评议小组", "工会委员会", "会员（代表）大会",
            "评审组", "领导小组", "主席会议", "党组会议");
    }

    @Test
    void what_a_notice_calls_a_body_finds_it() {
        assertThat(bodies().called("推选工作小组").id()).isEqualTo("REVIEW_GROUP");
        assertThat(bodies().called("党组会议").id()).isEqualTo("PARTY_GROUP");
        assertThat(bodies().called("CHAIR_MEETING").name()).isEqualTo("主席会议");
    }

    @Test
    void a_body_that_nobody_knows_is_named() {
        assertThatThrownBy(() -> bodies().called("办公会")).hasMessageContaining("办公会");
    }

    @Test
    void no_two_bodies_are_called_the_same() {
        List<String> words = bodies().all().stream()
            .flatMap(body -> Stream.concat(Stream.of(body.id(), body.name()), body.aliases().stream())).toList();
        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void a_union_sets_its_own_quorum() {
        assertThat(Bodies.read(Map.of("PANEL", 7)).get(0).rule().least()).isEqualTo(7);
        assertThat(bodies().all().get(0).rule().least()).isEqualTo(5);
    }

    @Test
    void a_quorum_for_nobody_or_of_nobody_stops_the_start() {
        assertThatThrownBy(() -> Bodies.read(Map.of("PANNEL", 7))).hasMessageContaining("unioncare.meetings.quorum.PANNEL");
        assertThatThrownBy(() -> new MeetingSettings(Map.of("PANEL", 0))).hasMessageContaining("PANEL");
    }

    private static Bodies bodies() {
        return new Bodies(new MeetingSettings(Map.of()));
    }
}
