package cn.unioncare.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The time that the whole product goes by, the engine included. It runs on at its normal pace; a demonstration may set
 * it ahead.
 */
public final class UnionCareClock extends Clock {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Clock wall = Clock.system(CHINA);
    private volatile Duration ahead = Duration.ZERO;

    /** Sets how far this clock, and the engine's with it, runs ahead of the wall clock; negative for behind. */
    public void setAhead(Duration duration) {
        ahead = duration;
        ClockUtil.offset(duration.toMillis());
    }

    /** @return how far this clock would run ahead if it showed that instant now */
    public Duration distanceTo(Instant now) {
        return Duration.between(wall.instant(), now);
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(wall.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return wall.instant().plus(ahead);
    }
}
