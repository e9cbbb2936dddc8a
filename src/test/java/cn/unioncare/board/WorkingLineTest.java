package cn.unioncare.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The row of days by which a database tells working days. */
class WorkingLineTest {

    private final WorkingDays calendar = new WorkingDays("");
    private final WorkingLine line = WorkingLine.of(LocalDate.of(2017, 1, 1), LocalDate.of(2019, 12, 31), calendar);

    private int between(LocalDate from, LocalDate until) {
        return line.counts()[line.days().indexOf(until)] - line.counts()[line.days().indexOf(from)];
    }

    @Test
    void subtraction_gives_the_working_days_after_the_first_day_as_the_calendar_counts_them() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            LocalDate from = LocalDate.of(2017, 1, 1).plusDays(random.nextInt(700));
            int days = 1 + random.nextInt(60);
            assertThat(between(from, calendar.plus(from, days).lastDay())).as("%s + %d", from, days).isEqualTo(days);
        }
    }

    @Test
    void the_spring_festival_and_its_make_up_day_are_counted_as_the_notice_says() {
        // 2018: 15 to 21 February off, Saturday 24 February worked.
        assertThat(between(LocalDate.of(2018, 2, 12), LocalDate.of(2018, 2, 24))).isEqualTo(5);
        assertThat(between(LocalDate.of(2018, 2, 15), LocalDate.of(2018, 2, 21))).isZero();
        assertThat(between(LocalDate.of(2018, 2, 9), LocalDate.of(2018, 2, 9))).isZero();
    }

    @Test
    void a_week_begins_on_monday() {
        assertThat(WorkingLine.weekOf(LocalDate.of(2018, 2, 24))).isEqualTo("2018-02-19");
        assertThat(WorkingLine.weekOf(LocalDate.of(2018, 2, 19))).isEqualTo("2018-02-19");
    }
}
