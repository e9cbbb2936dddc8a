package cn.unioncare.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;

/**
 * How long something took on working days alone: what passes on days off does not count, and a working day counts whole,
 * because the unions keep different hours.
 */
@Service
public class WorkingTime {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final WorkingDays days;

    public WorkingTime(WorkingDays days) {
        this.days = days;
    }

    /** @return the time on working days between the two moments; a working day is 24 hours; nothing if they are reversed */
    public Duration between(Instant from, Instant until) {
        Duration counted = Duration.ZERO;
        for (LocalDate day = from.atOffset(CHINA).toLocalDate(); begin(day).isBefore(until); day = day.plusDays(1)) {
            if (days.isWorkingDay(day)) {
                counted = counted.plus(Duration.between(later(from, begin(day)), earlier(until, begin(day.plusDays(1)))));
            }
        }
        return counted;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay().toInstant(CHINA);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
