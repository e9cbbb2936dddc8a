package cn.unioncare.nomination;

import cn.unioncare.meetings.Ballot;
import cn.unioncare.meetings.Turnout;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;

/** Who came and voted, as it was written down by hand: the figures must agree with each other. */
final class Turnouts {

    private Turnouts() { }

    /**
     * @param field where the figures stand in what was sent, with a dot at its end, or nothing
     * @throws Refusal 400 if they cannot be
     */
    static Turnout of(int expected, int present, int withdrawn, Ballot ballot, String field) {
        if (present > expected) {
            throw Refusal.invalid("present", "实到 " + present + " 人多于应到 " + expected + " 人，请核对");
        }
        if (withdrawn > present) {
            throw Refusal.invalid(field + "withdrawn", "回避 " + withdrawn + " 人多于实到 " + present + " 人，请核对");
        }
        if (ballot.total() != present - withdrawn) {
            throw Refusal.invalid(field + "ballot", "同意、不同意、弃权合计 " + ballot.total() + " 票，与到会且无须回避的 "
                + (present - withdrawn) + " 人不符，请核对");
        }
        return new Turnout(expected, present, withdrawn);
    }

    /** @throws Refusal 400 for a day to come */
    static void requireHeld(LocalDate day, Clock clock) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("heldOn", "日期不能晚于今天");
        }
    }
}
