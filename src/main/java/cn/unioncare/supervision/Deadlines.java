package cn.unioncare.supervision;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.workflow.UnionCareClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Dates by which people should have done their work, counted in working days, until 23:59:59 of the last. */
@Service
public class Deadlines {

    private final WorkingDays calendar;
    private final DueDateSettings settings;
    private final Clock clock;

    Deadlines(WorkingDays calendar, DueDateSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** When a step that begins now is due. */
    public Instant dueFrom(String element) {
        return endOf(calendar.plus(LocalDate.now(clock), settings.of(element)).lastDay());
    }

    /** When a step that may be done until that day is due; a step that begins after it has its own term. */
    public Instant dueUntil(LocalDate last, String element) {
        return last.isBefore(LocalDate.now(clock)) ? dueFrom(element) : endOf(last);
    }

    /** Tasks that are due before this instant should be reminded of now. */
    Instant remindBefore() {
        return endOf(calendar.plus(LocalDate.now(clock), settings.remindDays()).lastDay()).plusSeconds(1);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(UnionCareClock.CHINA).toInstant().minusSeconds(1);
    }
}
