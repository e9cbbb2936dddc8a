package cn.unioncare.meetings;

import java.util.List;
import java.util.Optional;

/**
 * When a meeting of a body is quorate and when it has agreed. Most notices leave both to the units; each body's rule is
 * data ({@link Bodies}).
 *
 * @param least    how many must be there who may vote on the candidate
 * @param present  which part of those expected must have come; empty where nobody asks for one
 * @param majority which part must agree
 * @param base     of whom
 */
public record VotingRule(int least, Optional<Share> present, Share majority, Base base) {

    /** Of whom the majority is taken. */
    public enum Base {
        /** Those who came and may vote on the candidate. */
        VOTERS,
        /** All who belong to the body, less those who withdrew. */
        EXPECTED
    }

    /** How a vote ended. */
    public sealed interface Result permits Carried, NotCarried { }

    public record Carried() implements Result { }

    /** @param reason why it did not carry, in Chinese */
    public record NotCarried(String reason) implements Result { }

    VotingRule withLeast(int other) {
        return new VotingRule(other, present, majority, base);
    }

    public Result resultOf(Turnout turnout, Ballot ballot) {
        return shortfall(turnout).<Result>map(NotCarried::new).orElseGet(() -> counted(turnout, ballot));
    }

    /** @return why these are too few to decide, in Chinese; empty if they are enough */
    public Optional<String> shortfall(Turnout turnout) {
        if (turnout.voters() < least) {
            return Optional.of("到会且无须回避的表决人员 " + turnout.voters() + " 人，不足规定的 " + least + " 人，表决无效");
        }
        return present.filter(share -> !share.isReached(turnout.present(), turnout.expected()))
            .map(share -> "实到 %d 人，%s应到 %d 人的%s，表决无效".formatted(turnout.present(),
                share.atLeast() ? "不足" : "未超过", turnout.expected(), share.words()));
    }

    /** In Chinese. */
    String words() {
        return "有表决权的到会人员不少于 %d 人%s；同意票%s%s的%s为通过".formatted(least,
            present.map(share -> "，且" + (share.atLeast() ? "不少于" : "超过") + "应到人数的" + share.words()).orElse(""),
            majority.atLeast() ? "不少于" : "超过", base == Base.VOTERS ? "到会应表决人数" : "应参加表决人数", majority.words());
    }

    /** Those who came and may vote. */
    public static int voters(List<Attendee> attendees) {
        return turnout(attendees.size(), attendees).voters();
    }

    /** Of minutes that name each, with who withdrew. */
    public static Turnout turnout(int expected, List<Attendee> attendees) {
        return new Turnout(expected, attendees.size(), (int) attendees.stream().filter(Attendee::recused).count());
    }

    private Result counted(Turnout turnout, Ballot ballot) {
        int whole = base == Base.VOTERS ? turnout.voters() : turnout.expected() - turnout.withdrawn();
        return majority.isReached(ballot.agree(), whole) ? new Carried()
            : new NotCarried("同意 %d 票，%s%s %d 人的%s".formatted(ballot.agree(), majority.atLeast() ? "不足" : "未超过",
                base == Base.VOTERS ? "到会应表决" : "应参加表决", whole, majority.words()));
    }
}
