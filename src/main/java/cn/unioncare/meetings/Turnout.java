package cn.unioncare.meetings;

/**
 * Those with a vote, for one candidate.
 *
 * @param expected  应到: the body's members, or the delegates
 * @param present   实到: those of them who came
 * @param withdrawn 回避: those of the present who may not vote on this candidate
 */
public record Turnout(int expected, int present, int withdrawn) {

    /** @throws IllegalArgumentException if more came than there are, or more withdrew than came */
    public Turnout {
        if (withdrawn < 0 || present < withdrawn || expected < present) {
            throw new IllegalArgumentException(withdrawn + " withdrew of " + present + " of " + expected);
        }
    }

    /** 应参加表决. */
    public int voters() {
        return present - withdrawn;
    }
}
