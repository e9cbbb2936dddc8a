package cn.unioncare.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Nine o'clock in the morning of a day that a test chooses. */
final class MovableClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private LocalDate today;

    MovableClock(LocalDate today) {
        this.today = today;
    }

    void set(LocalDate day) {
        today = day;
    }

    LocalDate today() {
        return today;
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return today.atTime(9, 0).atZone(CHINA).toInstant();
    }
}
