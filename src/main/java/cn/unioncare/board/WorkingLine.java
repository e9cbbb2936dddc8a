package cn.unioncare.board;

import cn.unioncare.calendar.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The days in a row, each with how many working days there have been up to it, so that a database can tell working days by
 * subtraction: from the day a step began, which is not counted, to the day it was done.
 */
record WorkingLine(List<LocalDate> days, int[] counts) {

    /** A join of it: day, how many working days up to it, Monday of its week. */
    static final String SQL = """
        line as (select cast(d.on_day as date) as on_day, d.worked, cast(d.monday as date) as monday
            from unnest(cast(:days as varchar array), cast(:worked as integer array), cast(:weeks as varchar array))
                as d (on_day, worked, monday))""";

    /** @param last counted from {@code first}, both included */
    static WorkingLine of(LocalDate first, LocalDate last, WorkingDays calendar) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1)).toList();
        int[] counts = new int[days.size()];
        int worked = 0;
        for (int i = 0; i < counts.length; i++) {
            worked += calendar.isWorkingDay(days.get(i)) ? 1 : 0;
            counts[i] = worked;
        }
        return new WorkingLine(days, counts);
    }

    LocalDate first() {
        return days.get(0);
    }

    /** How many working days there are after the one day until the other; from the line's first day where it began before. */
    int between(LocalDate from, LocalDate until) {
        return count(until) - count(from);
    }

    private int count(LocalDate day) {
        return counts[(int) Math.max(0, Math.min(counts.length - 1L, ChronoUnit.DAYS.between(first(), day)))];
    }

    static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What {@link #SQL} names, and the first day, at which whatever began before it begins. */
    Map<String, Object> parameters() {
        return Map.of("days", texts(days), "worked", Arrays.stream(counts).boxed().toArray(Integer[]::new),
            "weeks", texts(days.stream().map(WorkingLine::weekOf).toList()), "first", first());
    }

    private static String[] texts(List<LocalDate> some) {
        return some.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
