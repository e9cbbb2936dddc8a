package cn.unioncare.board;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.UnionCareClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Whole days up to now.
 *
 * @param from  at the beginning of its first day
 * @param until before the day after its last begins
 * @param line  the working days of the period, and of the years before it in which something may have begun
 */
record Period(int days, Instant from, Instant until, WorkingLine line) {

    static final List<Integer> CHOICES = List.of(90, 365);
    /** What was begun longer ago than that counts as begun then. */
    private static final int YEARS_BEFORE = 10;

    /** @throws Refusal 400 for a length that is not offered */
    static Period of(int days, LocalDate today, WorkingDays calendar) {
        if (!CHOICES.contains(days)) {
            throw Refusal.invalid("days", "统计天数应为 90 或 365");
        }
        LocalDate from = today.minusDays(days - 1L);
        return new Period(days, start(from), start(today.plusDays(1)),
            WorkingLine.of(from.minusYears(YEARS_BEFORE), today.plusDays(1), calendar));
    }

    /** The week that begins on that Monday, as far as it lies in the period. @throws Refusal 400 for another day */
    Period week(LocalDate monday) {
        if (!WorkingLine.weekOf(monday).equals(monday)) {
            throw Refusal.invalid("week", "请填写一周的星期一");
        }
        Instant begins = start(monday);
        Instant ends = start(monday.plusWeeks(1));
        return new Period(days, begins.isBefore(from) ? from : begins, ends.isAfter(until) ? until : ends, line);
    }

    LocalDate firstDay() {
        return from.atZone(UnionCareClock.CHINA).toLocalDate();
    }

    static OffsetDateTime china(Timestamp time) {
        return time == null ? null : time.toInstant().atZone(UnionCareClock.CHINA).toOffsetDateTime();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(UnionCareClock.CHINA).toInstant();
    }
}
