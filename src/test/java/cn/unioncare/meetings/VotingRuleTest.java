package cn.unioncare.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.meetings.VotingRule.Carried;
import cn.unioncare.meetings.VotingRule.NotCarried;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VotingRuleTest {

    private final VotingRule fiveMembers = new VotingRule(5);

    @Test
    void more_than_half_of_five_carries() {
        assertThat(fiveMembers.resultOf(present(5, 0), new Ballot(3, 1, 1))).isInstanceOf(Carried.class);
    }

    @Test
    void exactly_half_does_not_carry() {
        assertThat(fiveMembers.resultOf(present(6, 0), new Ballot(3, 3, 0)))
            .isEqualTo(new NotCarried("同意 3 票，未超过到会应表决 6 人的半数"));
    }

    @Test
    void an_abstention_counts_among_those_present() {
        assertThat(fiveMembers.resultOf(present(6, 0), new Ballot(3, 0, 3))).isInstanceOf(NotCarried.class);
    }

    @Test
    void four_are_no_meeting_even_when_all_agree() {
        assertThat(fiveMembers.resultOf(present(4, 0), new Ballot(4, 0, 0)))
            .isEqualTo(new NotCarried("到会且无须回避的评议人员 4 人，不足规定的 5 人，评议无效"));
    }

    @Test
    void a_relative_who_recuses_counts_neither_for_the_quorum_nor_for_the_half() {
        assertThat(fiveMembers.resultOf(present(4, 3), new Ballot(4, 0, 0))).isInstanceOf(NotCarried.class);
        assertThat(fiveMembers.resultOf(present(5, 3), new Ballot(3, 2, 0))).isInstanceOf(Carried.class);
    }

    private static List<Attendee> present(int voters, int recused) {
        return Stream.concat(
            IntStream.range(0, voters).mapToObj(i -> new Attendee("评议员" + i, null, true, false)),
            IntStream.range(0, recused).mapToObj(i -> new Attendee("亲属" + i, null, false, true))).toList();
    }
}
