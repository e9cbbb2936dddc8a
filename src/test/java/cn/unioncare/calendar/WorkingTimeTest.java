package cn.unioncare.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** How long something took, without the days on which nobody works. */
class WorkingTimeTest {

    private final WorkingTime time = new WorkingTime(new WorkingDays(""));

    private Duration between(String from, String until) {
        return time.between(OffsetDateTime.parse(from + ":00+08:00").toInstant(), OffsetDateTime.parse(until + ":00+08:00").toInstant());
    }

    @Test
    void within_one_working_day_every_minute_counts() {
        assertThat(between("2018-02-01T09:00", "2018-02-01T17:30")).isEqualTo(Duration.ofMinutes(510));
    }

    @Test
    void a_weekend_does_not_count() {
        // Friday afternoon to Monday morning
        assertThat(between("2018-02-02T16:00", "2018-02-05T10:00")).isEqualTo(Duration.ofHours(18));
    }

    @Test
    void the_spring_festival_does_not_count_and_its_make_up_days_do() {
        // 2018: off from the 15th to the 21st, worked on Sunday the 11th and Saturday the 24th
        assertThat(between("2018-02-14T00:00", "2018-02-23T00:00")).isEqualTo(Duration.ofDays(2));
        assertThat(between("2018-02-24T00:00", "2018-02-26T00:00")).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void nothing_has_passed_between_a_moment_and_one_before_it() {
        assertThat(between("2018-02-02T16:00", "2018-02-01T10:00")).isZero();
        assertThat(between("2018-02-02T16:00", "2018-02-02T16:00")).isZero();
    }
}
