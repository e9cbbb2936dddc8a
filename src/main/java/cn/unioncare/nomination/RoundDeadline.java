package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Lateness;
import cn.unioncare.organisation.Tier;
import java.time.Instant;

/**
 * Until when the unions of a tier must have received a nomination of this round.
 *
 * @param cutOff   as it was written
 * @param lateFrom the first instant that is too late
 * @param handled  whether those who were late have been told
 */
public record RoundDeadline(int seq, Tier to, String cutOff, Instant lateFrom, Lateness late, String clause,
                            boolean handled) {

    public boolean isLate(Instant now) {
        return !now.isBefore(lateFrom);
    }
}
