package cn.unioncare.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.meetings.VotingRule.Base;
import cn.unioncare.meetings.VotingRule.Carried;
import cn.unioncare.meetings.VotingRule.NotCarried;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VotingRuleTest {

    private final VotingRule fiveMembers = new VotingRule(5, Optional.empty(), Share.of(">1/2"), Base.VOTERS);
    private final VotingRule twoThirdsOfAllPresentAndHalfOfAllAgreeing = new VotingRule(3,
        Optional.of(Share.of(">=2/3")), Share.of(">1/2"), Base.EXPECTED);

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
            .isEqualTo(new NotCarried("到会且无须回避的表决人员 4 人，不足规定的 5 人，表决无效"));
    }

    @Test
    void a_relative_who_recuses_counts_neither_for_the_quorum_nor_for_the_half() {
        assertThat(fiveMembers.resultOf(present(4, 3), new Ballot(4, 0, 0))).isInstanceOf(NotCarried.class);
        assertThat(fiveMembers.resultOf(present(5, 3), new Ballot(3, 2, 0))).isInstanceOf(Carried.class);
    }

    @Test
    void six_of_nine_are_two_thirds_and_five_of_eight_are_not() {
        assertThat(twoThirdsOfAllPresentAndHalfOfAllAgreeing.shortfall(new Turnout(9, 6, 0))).isEmpty();
        assertThat(twoThirdsOfAllPresentAndHalfOfAllAgreeing.shortfall(new Turnout(8, 5, 0)))
            .contains("实到 5 人，不足应到 8 人的三分之二，表决无效");
    }

    @Test
    void who_withdraws_from_one_candidate_has_come_all_the_same() {
        assertThat(twoThirdsOfAllPresentAndHalfOfAllAgreeing.shortfall(new Turnout(9, 6, 2))).isEmpty();
    }

    @Test
    void a_majority_of_all_members_counts_the_absent() {
        assertThat(twoThirdsOfAllPresentAndHalfOfAllAgreeing.resultOf(new Turnout(9, 6, 0), new Ballot(5, 1, 0)))
            .isInstanceOf(Carried.class);
        assertThat(twoThirdsOfAllPresentAndHalfOfAllAgreeing.resultOf(new Turnout(9, 6, 0), new Ballot(4, 2, 0)))
            .isEqualTo(new NotCarried("同意 4 票，未超过应参加表决 9 人的半数"));
    }

    @Test
    void more_than_half_is_not_half_and_at_least_half_is() {
        assertThat(Share.of(">1/2").isReached(3, 6)).isFalse();
        assertThat(Share.of(">=1/2").isReached(3, 6)).isTrue();
    }

    @Test
    void nobody_withdraws_who_did_not_come() {
        assertThatThrownBy(() -> new Turnout(5, 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Turnout(5, 6, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Turnout present(int voters, int withdrawn) {
        return new Turnout(voters + withdrawn, voters + withdrawn, withdrawn);
    }
}
