package cn.unioncare.quota;

import static cn.unioncare.quota.HebeiQuota.people;
import static cn.unioncare.quota.HebeiQuota.shijiazhuang;
import static cn.unioncare.quota.HebeiQuota.wholeProvince;
import static cn.unioncare.quota.HebeiQuota.xiongan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a set of nominees breaks: 冀工字〔2021〕11号 一(三)3 and 附件1. */
class QuotaTest {

    @Test
    void n1_eight_with_five_of_the_front_line_and_one_of_county_rank_are_in_order() {
        assertThat(shijiazhuang().breaches(people(5, 1, 2))).isEmpty();
    }

    @Test
    void n2_eight_with_four_of_the_front_line_are_one_too_few() {
        assertThat(shijiazhuang().breaches(people(4, 1, 3))).containsExactly(new Breach("FRONTLINE_MIN", 5, 4, "一(三)3",
            "一线工会干部 4 人，少于 5 人"));
    }

    @Test
    void n3_two_of_county_rank_are_one_too_many() {
        assertThat(shijiazhuang().breaches(people(5, 2, 1))).containsExactly(new Breach("COUNTY_RANK_MAX", 1, 2, "一(三)3",
            "县处级干部 2 人，超过 1 人"));
    }

    @Test
    void n4_a_unit_with_one_place_may_name_nobody_of_county_rank() {
        assertThat(xiongan().breaches(people(0, 1, 0))).extracting(Breach::limit, Breach::allowed)
            .containsExactly(tuple("COUNTY_RANK_MAX", 0));
        assertThat(xiongan().breaches(people(0, 0, 1))).isEmpty();
    }

    @Test
    void n5_nine_are_more_than_eight() {
        assertThat(shijiazhuang().breaches(people(6, 1, 2))).containsExactly(new Breach("TOTAL_MAX", 8, 9, "附件1",
            "推荐 9 人，超过名额 8 人"));
    }

    @Test
    void all_that_is_broken_is_told() {
        assertThat(shijiazhuang().breaches(people(1, 5, 4))).extracting(Breach::limit)
            .containsExactly("TOTAL_MAX", "FRONTLINE_MIN", "COUNTY_RANK_MAX");
    }

    @ParameterizedTest(name = "{0} nominees need {1} of the front line")
    @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3", "5, 3", "6, 4", "7, 5", "8, 5"})
    void with_fewer_nominees_sixty_percent_of_them_rounded_up_must_be_of_the_front_line(int nominees, int least) {
        assertThat(shijiazhuang().breaches(people(least, 0, nominees - least))).isEmpty();
        assertThat(shijiazhuang().breaches(people(least - 1, 0, nominees - least + 1))).singleElement()
            .satisfies(breach -> assertThat(breach.message()).contains("少于 " + least + " 人"));
    }

    @Test
    void a_share_is_explained_where_the_figure_does_not_stand_in_the_table() {
        assertThat(shijiazhuang().breaches(people(1, 1, 2))).extracting(Breach::message)
            .containsExactly("一线工会干部 1 人，少于 3 人（推荐 4 人的 60%；名额用满时不少于 5 人）");
    }

    @Test
    void nobody_nominated_breaks_nothing() {
        assertThat(shijiazhuang().breaches(List.of())).isEmpty();
        assertThat(shijiazhuang().remaining(0)).isEqualTo(8);
        assertThat(shijiazhuang().remaining(9)).isZero();
    }

    @ParameterizedTest(name = "{0} of the front line, {1} of county rank, {2} others: {3}")
    @CsvSource({"60, 15, 25, true", "59, 15, 26, false", "60, 16, 24, false", "12, 3, 5, true", "12, 4, 4, false",
        "4, 0, 3, false", "5, 1, 1, true", "4, 1, 1, false"})
    void the_whole_province_keeps_sixty_and_fifteen_percent(int frontline, int countyRank, int others, boolean kept) {
        assertThat(wholeProvince().breaches(people(frontline, countyRank, others)).isEmpty()).isEqualTo(kept);
    }

    @Test
    void a_figure_without_a_share_is_no_more_than_there_are_nominees() {
        Limit five = limit(OptionalInt.of(5), OptionalInt.empty());

        assertThat(five.allowed(3, 8)).isEqualTo(3);
        assertThat(five.allowed(6, 8)).isEqualTo(5);
        assertThat(five.allowed(8, 8)).isEqualTo(5);
    }

    @Test
    void a_limit_that_says_nothing_and_one_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> limit(OptionalInt.empty(), OptionalInt.empty())).hasMessageContaining("A_LIMIT");
        assertThatThrownBy(() -> limit(OptionalInt.of(-1), OptionalInt.empty())).hasMessageContaining("负数");
        assertThatThrownBy(() -> limit(OptionalInt.empty(), OptionalInt.of(101))).hasMessageContaining("100");
        assertThatThrownBy(() -> new Quota("1", "某市", -1, "人", List.of(), "附件1")).hasMessageContaining("某市");
    }

    private static Limit limit(OptionalInt figure, OptionalInt percent) {
        return new Limit("A_LIMIT", "某类", "SOME", Bound.AT_LEAST, figure, percent, "某条");
    }
}
