package cn.unioncare.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** How places are shared out: 冀工字〔2021〕11号 一(三)1 and 秦皇岛 选树办法 第十二条. */
class AllocationTest {

    private static final Allocation ARTICLE_12 = new Allocation(List.of(new Weight("unions", "工会组织数", 1),
        new Weight("members", "会员数", 1), new Weight("cadres", "工会干部数", 1)));

    // About 60 % by region, every unit alike, about 40 % by the number of hardship workers.
    private static final Allocation BY_REGION_AND_HARDSHIP = new Allocation(List.of(new Weight(Weight.EACH_UNIT, "地域性", 60),
        new Weight("hardshipWorkers", "困难职工数", 40)));

    private static Claim claim(String unit, long unions, long members, long cadres) {
        return new Claim(unit, "单位" + unit, Map.of("unions", unions, "members", members, "cadres", cadres));
    }

    private static List<Integer> places(List<Share> shares) {
        return shares.stream().map(Share::places).toList();
    }

    @Test
    void three_counts_of_equal_weight_are_shared_out() {
        // 甲 1/2 of each, 乙 1/3, 丙 1/6: of 15 places 7.5, 5 and 2.5; the code decides between equal remainders
        List<Share> shares = ARTICLE_12.of(15, List.of(claim("A", 30, 600, 90), claim("B", 20, 400, 60), claim("C", 10, 200, 30)));

        assertThat(places(shares)).containsExactly(8, 5, 2);
        assertThat(shares.get(0).reason()).isEqualTo("工会组织数 30，会员数 600，工会干部数 90");
    }

    @Test
    void sixty_percent_go_by_region_and_forty_by_hardship_workers() {
        // each of two: 30 of 100 by region; 3 : 1 of the other 40
        List<Share> shares = BY_REGION_AND_HARDSHIP.of(100, List.of(
            new Claim("130100", "甲", Map.of("hardshipWorkers", 900L)), new Claim("130200", "乙", Map.of("hardshipWorkers", 300L))));

        assertThat(places(shares)).containsExactly(60, 40);
        assertThat(shares.get(1).reason()).isEqualTo("地域性（各单位相同），困难职工数 300");
    }

    @Test
    void where_nobody_has_anything_all_are_alike() {
        assertThat(places(ARTICLE_12.of(5, List.of(claim("A", 0, 0, 0), claim("B", 0, 0, 0), claim("C", 0, 0, 0)))))
            .containsExactly(2, 2, 1);
    }

    @Test
    void what_every_unit_has_alike_is_no_count_that_somebody_reports() {
        assertThat(BY_REGION_AND_HARDSHIP.lacksCounts(List.of(new Claim("A", "甲", Map.of()), new Claim("B", "乙", Map.of("hardshipWorkers", 0L))))).isTrue();
        assertThat(BY_REGION_AND_HARDSHIP.lacksCounts(List.of(new Claim("A", "甲", Map.of()), new Claim("B", "乙", Map.of("hardshipWorkers", 1L))))).isFalse();
        assertThat(new Allocation(List.of(new Weight(Weight.EACH_UNIT, "地域性", 1))).lacksCounts(List.of(claim("A", 0, 0, 0)))).isFalse();
    }

    @Test
    void a_count_that_nobody_has_is_left_out() {
        assertThat(places(ARTICLE_12.of(10, List.of(claim("A", 3, 0, 0), claim("B", 7, 0, 0))))).containsExactly(3, 7);
    }

    @Test
    void a_wrong_claim_is_refused() {
        assertThatThrownBy(() -> claim("A", -1, 0, 0)).hasMessageContaining("负数");
        assertThatThrownBy(() -> ARTICLE_12.of(1, List.of())).hasMessageContaining("至少一个");
        assertThatThrownBy(() -> ARTICLE_12.of(-1, List.of(claim("A", 1, 1, 1)))).hasMessageContaining("负数");
        assertThatThrownBy(() -> ARTICLE_12.of(1, List.of(claim("A", 1, 1, 1), claim("A", 1, 1, 1)))).hasMessageContaining("一次");
        assertThatThrownBy(() -> new Allocation(List.of())).hasMessageContaining("至少一项");
        assertThatThrownBy(() -> new Weight("members", "会员数", 0)).hasMessageContaining("正整数");
    }

    @RepeatedTest(300)
    void the_sum_is_always_the_total_and_nobody_owes_places(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Claim> claims = someClaims(random);
        int total = random.nextInt(200);

        List<Integer> places = places(ARTICLE_12.of(total, claims));

        assertThat(places).allSatisfy(one -> assertThat(one).isNotNegative());
        assertThat(places.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
    }

    @RepeatedTest(300)
    void who_has_more_of_everything_never_gets_less(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Claim> claims = someClaims(random);
        List<Share> shares = ARTICLE_12.of(random.nextInt(200), claims);
        for (int one = 0; one < claims.size(); one++) {
            for (int other = 0; other < claims.size(); other++) {
                if (hasMore(claims.get(one), claims.get(other))) {
                    assertThat(shares.get(one).places()).isGreaterThanOrEqualTo(shares.get(other).places());
                }
            }
        }
    }

    @RepeatedTest(100)
    void reporting_more_members_never_costs_places(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Claim> claims = someClaims(random);
        int total = random.nextInt(100);
        Claim first = claims.get(0);
        Map<String, Long> more = new HashMap<>(first.counts());
        more.merge("members", 1L + random.nextInt(5000), Long::sum);
        List<Claim> later = new ArrayList<>(claims);
        later.set(0, new Claim(first.unit(), first.name(), more));
        Allocation byMembers = new Allocation(List.of(new Weight("members", "会员数", 1)));

        assertThat(byMembers.of(total, later).get(0).places()).isGreaterThanOrEqualTo(byMembers.of(total, claims).get(0).places());
    }

    @RepeatedTest(50)
    void the_order_in_which_units_are_named_changes_nothing(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Claim> claims = someClaims(random);
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);

        assertThat(ARTICLE_12.of(15, shuffled)).containsExactlyInAnyOrderElementsOf(ARTICLE_12.of(15, claims));
    }

    @Test
    void an_adjustment_needs_its_reason_and_the_sum_must_stay() {
        List<Share> calculated = ARTICLE_12.of(15, List.of(claim("A", 30, 600, 90), claim("B", 20, 400, 60), claim("C", 10, 200, 30)));
        Proposal moved = new Proposal(15, calculated, Map.of("A", new Proposal.Adjustment(7, "平衡新业态工会较多的单位"),
            "C", new Proposal.Adjustment(3, "平衡新业态工会较多的单位")));

        assertThat(moved.faults()).isEmpty();
        assertThat(places(moved.shares())).containsExactly(7, 5, 3);
        assertThat(moved.shares().get(0).reason()).contains("平衡");
        assertThat(new Proposal(15, calculated, Map.of("A", new Proposal.Adjustment(7, " "))).faults())
            .containsExactlyInAnyOrder("A 的名额有调整，须写明理由", "各单位名额合计 14，应为 15");
        assertThat(new Proposal(15, calculated, Map.of("X", new Proposal.Adjustment(-1, "某理由"))).faults())
            .containsExactlyInAnyOrder("没有编码为 X 的单位参加分配", "X 的名额不能为负数");
    }

    private static boolean hasMore(Claim one, Claim other) {
        return one.counts().entrySet().stream().allMatch(count -> count.getValue() > other.counts().get(count.getKey()));
    }

    private static List<Claim> someClaims(Random random) {
        return IntStream.rangeClosed(1, 2 + random.nextInt(8)).mapToObj(unit ->
            claim(String.valueOf(1000 + unit), random.nextInt(50), random.nextInt(20_000), random.nextInt(300))).toList();
    }
}
