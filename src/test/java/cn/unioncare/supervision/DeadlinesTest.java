package cn.unioncare.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.workflow.UnionCareClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By when a step should be done. */
class DeadlinesTest {

    // Thursday 2018-02-08, 10:00 in China; the holidays of the festival begin on the 15th.
    private final Deadlines deadlines = new Deadlines(new WorkingDays(""), new DueDateSettings(Map.of("VisitHousehold", 3), 5, 1),
        Clock.fixed(Instant.parse("2018-02-08T02:00:00Z"), UnionCareClock.CHINA));

    @Test
    void a_step_has_its_own_working_days_or_the_usual_ones() {
        assertThat(deadlines.dueFrom("VisitHousehold")).isEqualTo(endOf("2018-02-12"));
        assertThat(deadlines.dueFrom("Another")).isEqualTo(endOf("2018-02-14"));
    }

    @Test
    void a_step_that_may_be_done_until_a_day_is_due_on_it_however_far_or_near_it_is() {
        assertThat(deadlines.dueUntil(LocalDate.of(2018, 2, 15), "VisitHousehold")).isEqualTo(endOf("2018-02-15"));
        assertThat(deadlines.dueUntil(LocalDate.of(2018, 2, 8), "VisitHousehold")).isEqualTo(endOf("2018-02-08"));
    }

    @Test
    void one_that_begins_after_that_day_has_its_own_working_days() {
        assertThat(deadlines.dueUntil(LocalDate.of(2018, 2, 7), "VisitHousehold")).isEqualTo(endOf("2018-02-12"));
    }

    private static Instant endOf(String day) {
        return LocalDate.parse(day).atTime(23, 59, 59).atZone(UnionCareClock.CHINA).toInstant();
    }
}
