package cn.unioncare.calendar;

import cn.unioncare.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkingDaysTest {

    private static final WorkingDays CALENDAR = new WorkingDays("");

    @ParameterizedTest
    @CsvSource({"2021-04-13,2021-04-20", "2021-04-19,2021-04-25", "2021-04-26,2021-05-06", "2021-04-30,2021-05-11",
            "2021-04-29,2021-05-10", "2018-02-12,2018-02-24", "2018-09-27,2018-10-09", "2020-01-22,2020-02-06",
            "2023-12-29,2024-01-08", "2026-09-30,2026-10-13", "2019-11-28,2019-12-05"})
    void five_working_days_end_as_in_the_published_notices(LocalDate postedOn, LocalDate lastDay) {
        PublicityPeriod period = CALENDAR.publicity(postedOn, 5);

        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(period.endsAt()).isEqualTo(lastDay.plusDays(1) + "T00:00:00+08:00");
        assertThat(period.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2018-12-29,true", "2019-05-01,false", "2019-05-02,false", "2019-05-03,false", "2019-05-05,true",
            "2020-01-30,false", "2020-01-31,false", "2020-02-01,false", "2020-02-02,false", "2020-02-03,true",
            "2021-04-25,true", "2021-05-08,true", "2021-05-09,false", "2018-02-24,true", "2018-02-25,false"})
    void single_days_follow_the_notices_and_their_changes(LocalDate day, boolean working) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2017,249", "2018,250", "2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251"})
    // weekdays less 11 statutory days; 2020 loses two more by the extension of Spring Festival
    void a_year_has_as_many_working_days_as_its_notice_leaves(int year, long days) {
        assertThat(LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(CALENDAR::isWorkingDay))
                .hasSize((int) days);
    }

    @ParameterizedTest
    @CsvSource({"2021-05-06T12:00:00+08:00,5,2021-04-25", "2021-05-06T00:00:00+08:00,5,2021-04-25",
            "2021-05-07T00:00:00+08:00,5,2021-04-26", "2021-05-06T23:59:59+08:00,5,2021-04-25",
            "2021-05-05T23:59:59+08:00,5,2021-04-25", "2021-05-01T00:00:00+08:00,5,2021-04-25",
            "2021-04-30T23:59:59+08:00,5,2021-04-24", "2021-05-06T16:00:00Z,5,2021-04-26"})
    void the_latest_start_leaves_the_period_time_to_end(OffsetDateTime deadline, int days, LocalDate postedOn) {
        assertThat(CALENDAR.latestStart(deadline.toInstant(), days)).isEqualTo(new LatestStart(postedOn, false));
    }

    @Test
    void the_latest_start_is_the_inverse_of_the_publicity() {
        LocalDate.of(2017, 1, 2).datesUntil(LocalDate.of(2027, 12, 1)).forEach(postedOn -> {
            int days = 1 + postedOn.getDayOfYear() % 30;
            Instant end = CALENDAR.publicity(postedOn, days).endsAt().toInstant();
            LocalDate latest = CALENDAR.latestStart(end, days).postedOn();

            assertThat(latest).isAfterOrEqualTo(postedOn);
            assertThat(CALENDAR.publicity(latest, days).endsAt().toInstant()).isEqualTo(end);
            assertThat(CALENDAR.publicity(latest.plusDays(1), days).endsAt().toInstant()).isAfter(end);
            assertThat(CALENDAR.latestStart(end.minusSeconds(1), days).postedOn()).isBefore(postedOn);
        });
    }

    @Test
    void without_a_notice_only_the_statutory_days_of_2027_are_off() {
        Set<LocalDate> expected = IntStream.of(101, 205, 206, 207, 208, 405, 501, 609, 915, 1001, 1002, 1003)
                .mapToObj(day -> LocalDate.of(2027, day / 100, day % 100)).collect(Collectors.toSet());

        Set<LocalDate> statutory = new StatutoryDays().of(2027);

        // 2027-05-02, a statutory day since 2025, is a Sunday
        assertThat(statutory).containsAll(expected).hasSize(expected.size() + 1).contains(LocalDate.of(2027, 5, 2));
        assertThat(expected).noneMatch(CALENDAR::isWorkingDay);
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 9))).isTrue();
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2027, 2, 13))).isFalse();
    }

    @Test
    void the_statutory_days_agree_with_the_notices_that_the_law_of_2024_already_governs() {
        assertThat(IntStream.of(2025, 2026).boxed().flatMap(year -> new StatutoryDays().of(year).stream()))
                .allMatch(day -> Boolean.FALSE.equals(PublishedNotices.read().working().get(day)));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31,1,2027-01-04,true", "2026-12-25,5,2027-01-04,true", "2026-12-24,5,2026-12-31,false",
            "2027-02-04,5,2027-02-15,true", "2027-06-01,5,2027-06-08,true", "2028-01-24,5,2028-02-04,true",
            "2001-01-01,5,2001-01-08,true"})
    void a_result_that_touches_a_year_without_notice_is_provisional(
            LocalDate postedOn, int days, LocalDate lastDay, boolean provisional) {
        PublicityPeriod period = CALENDAR.publicity(postedOn, days);

        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(period.provisional()).isEqualTo(provisional);
        assertThat(CALENDAR.plus(postedOn, days)).isEqualTo(new Deadline(lastDay, provisional));
    }

    @Test
    void a_latest_start_is_provisional_only_where_it_counted_through_an_unknown_year() {
        assertThat(CALENDAR.latestStart(Instant.parse("2026-12-31T16:00:00Z"), 5).provisional()).isFalse();
        assertThat(CALENDAR.latestStart(Instant.parse("2027-01-01T16:00:00Z"), 5).provisional()).isTrue();
        assertThat(CALENDAR.isPublished(2001)).isFalse();
        assertThat(CALENDAR.isPublished(2002)).isTrue();
        assertThat(CALENDAR.isPublished(2026)).isTrue();
        assertThat(CALENDAR.isPublished(2027)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 251, Integer.MAX_VALUE})
    void a_number_of_days_outside_one_to_250_is_refused(int days) {
        LocalDate day = LocalDate.of(2021, 4, 26);
        assertThatThrownBy(() -> CALENDAR.publicity(day, days)).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.errors()).containsExactly(
                        new Refusal.FieldError("workingDays", "工作日数应在 1 至 250 之间")));
        assertThatThrownBy(() -> CALENDAR.latestStart(Instant.EPOCH, days)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CALENDAR.plus(day, days)).isInstanceOf(Refusal.class);
    }

    @Test
    void dates_outside_2000_to_2100_are_refused_and_those_at_the_edge_are_not() {
        assertThatThrownBy(() -> CALENDAR.publicity(LocalDate.MAX, 5)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CALENDAR.publicity(LocalDate.of(1999, 12, 31), 5)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CALENDAR.latestStart(Instant.MAX, 5)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> CALENDAR.latestStart(Instant.MIN, 5)).isInstanceOf(Refusal.class);

        assertThat(CALENDAR.publicity(LocalDate.of(2100, 12, 31), 250).lastDay()).hasYear(2101);
        assertThat(CALENDAR.latestStart(Instant.parse("1999-12-31T16:00:00Z"), 250).postedOn()).hasYear(1999);
    }
}
