package cn.unioncare.nomination;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.nomination.BackPlan.SafeStart;
import cn.unioncare.nomination.programme.CutOff;
import cn.unioncare.organisation.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static cn.unioncare.organisation.Tier.CITY;
import static cn.unioncare.organisation.Tier.COUNTY;
import static cn.unioncare.organisation.Tier.PROVINCE;
import static org.assertj.core.api.Assertions.assertThat;

/** 困难职工暖心人 2021: to the city by 05-06 12:00, to the province by 05-13, with Labour Day and its make-up days in between. */
class BackPlanTest {

    private static final Map<Tier, CutOff> HEBEI = Map.of(CITY, CutOff.parse("2021-05-06T12:00:00+08:00"),
        PROVINCE, CutOff.parse("2021-05-13"));
    private static final Map<Tier, Integer> DAYS = Map.of(COUNTY, 3, CITY, 5, PROVINCE, 10);

    private static SafeStart first(Map<Tier, CutOff> deadlines, Map<Tier, Integer> reviews, Integer publicity, Tier... way) {
        return plan(deadlines, reviews, publicity).along(List.of(way)).get(0);
    }

    private static BackPlan plan(Map<Tier, CutOff> deadlines, Map<Tier, Integer> reviews, Integer publicity) {
        return new BackPlan(new WorkingDays(""), deadlines, reviews, Optional.ofNullable(publicity));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void a_unit_directly_below_the_city_posts_by_the_twenty_fifth_of_april() {
        SafeStart city = first(HEBEI, DAYS, 5, CITY, PROVINCE);

        assertThat(city.handInBy()).isEqualTo(day("2021-05-06"));
        assertThat(city.postBy()).contains(day("2021-04-25"));
        assertThat(city.provisional()).isFalse();
    }

    @Test
    void a_tier_in_between_needs_its_days_too_over_make_up_days_and_holidays() {
        SafeStart county = first(HEBEI, DAYS, 5, COUNTY, CITY, PROVINCE);

        // 04-28, 29, 30 for the county; 05-06 is not over at noon. Sunday 04-25 is a working day.
        assertThat(county.handInBy()).isEqualTo(day("2021-04-27"));
        assertThat(county.postBy()).contains(day("2021-04-20"));
    }

    @Test
    void where_the_tier_has_no_deadline_of_its_own_its_working_days_decide() {
        SafeStart city = first(Map.of(PROVINCE, CutOff.parse("2021-05-13")), DAYS, 5, CITY, PROVINCE);

        // 05-08, a Saturday made up for, 05-10, 11, 12, 13.
        assertThat(city.handInBy()).isEqualTo(day("2021-05-07"));
        assertThat(city.postBy()).contains(day("2021-04-26"));
    }

    @Test
    void a_deadline_of_its_own_that_leaves_the_later_tiers_too_little_is_moved_forward() {
        Map<Tier, CutOff> tight = Map.of(CITY, CutOff.parse("2021-05-12"), PROVINCE, CutOff.parse("2021-05-13"));

        assertThat(first(tight, DAYS, null, CITY, PROVINCE).handInBy()).isEqualTo(day("2021-05-07"));
    }

    @Test
    void handing_in_falls_on_a_working_day_since_paper_is_received_on_no_other() {
        Map<Tier, CutOff> monday = Map.of(PROVINCE, CutOff.parse("2021-06-07"));

        // The one day of the city is Monday 06-07; the day before it is a Sunday.
        assertThat(first(monday, Map.of(CITY, 1), null, CITY, PROVINCE).handInBy()).isEqualTo(day("2021-06-04"));
    }

    @Test
    void a_day_that_is_the_end_of_the_time_counts_whole_and_one_cut_off_at_noon_does_not() {
        assertThat(first(Map.of(PROVINCE, CutOff.parse("2021-05-13")), Map.of(CITY, 1), null, CITY, PROVINCE).handInBy())
            .isEqualTo(day("2021-05-12"));
        assertThat(first(Map.of(PROVINCE, CutOff.parse("2021-05-13T12:00:00+08:00")), Map.of(CITY, 1), null, CITY, PROVINCE)
            .handInBy()).isEqualTo(day("2021-05-11"));
    }

    @Test
    void who_posts_nothing_begins_with_handing_in() {
        SafeStart city = first(HEBEI, DAYS, null, CITY, PROVINCE);

        assertThat(city.postBy()).isEmpty();
        assertThat(city.beginBy()).isEqualTo(day("2021-05-06"));
    }

    @Test
    void what_is_counted_through_a_year_without_a_notice_is_provisional() {
        assertThat(first(Map.of(CITY, CutOff.parse("2099-12-08")), DAYS, 5, COUNTY, CITY).provisional()).isTrue();
    }

    @Test
    void beyond_the_calendar_and_without_a_deadline_of_the_organiser_there_is_no_plan() {
        assertThat(plan(Map.of(PROVINCE, CutOff.parse("2101-01-01")), DAYS, 5).along(List.of(CITY, PROVINCE))).isEmpty();
        assertThat(plan(Map.of(CITY, CutOff.parse("2021-05-06")), DAYS, 5).along(List.of(CITY, PROVINCE))).isEmpty();
    }
}
