package cn.unioncare.meetings;

import java.util.List;

/**
 * When a meeting is quorate and when it has agreed. The notices leave both to the units; the default is five members
 * and more than half of those who may vote (domain.md 1A A7).
 *
 * @param quorum the least number of members who came and did not have to withdraw
 */
public record VotingRule(int quorum) {

    /** How a vote ended. */
    public sealed interface Result permits Carried, NotCarried { }

    public record Carried() implements Result { }

    /** @param reason why it did not carry, in Chinese */
    public record NotCarried(String reason) implements Result { }

    public Result resultOf(List<Attendee> attendees, Ballot ballot) {
        long voters = voters(attendees);
        if (voters < quorum) {
            return new NotCarried("到会且无须回避的评议人员 " + voters + " 人，不足规定的 " + quorum + " 人，评议无效");
        }
        if (ballot.agree() * 2L <= voters) {
            return new NotCarried("同意 " + ballot.agree() + " 票，未超过到会应表决 " + voters + " 人的半数");
        }
        return new Carried();
    }

    /** Those who came and may vote. */
    public static long voters(List<Attendee> attendees) {
        return attendees.stream().filter(attendee -> !attendee.recused()).count();
    }
}
