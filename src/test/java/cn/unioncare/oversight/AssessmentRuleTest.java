package cn.unioncare.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.unioncare.statistics.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the yearly assessment, as data. */
class AssessmentRuleTest {

    private static final String HEAD = "rule,title,counted,counted_title,whole,whole_title,unit,place,better,weight,clause,explained\n";

    private static AssessmentRule rule(String better, String weight) {
        return new AssessmentRule("r", "指标", "a", "分子", "b", "分母", Unit.PIECE, "/board/",
            AssessmentRule.Better.valueOf(better), new BigDecimal(weight), "依据", "口径");
    }

    @Test
    void the_points_are_the_part_of_the_weight_that_was_reached() {
        assertThat(rule("MORE", "30").points(BigDecimal.valueOf(2), BigDecimal.valueOf(3))).isEqualByComparingTo("20.00");
        assertThat(rule("LESS", "20").points(BigDecimal.ONE, BigDecimal.valueOf(4))).isEqualByComparingTo("15.00");
    }

    @Test
    void a_rate_is_rounded_down_so_that_a_hundred_percent_means_all() {
        assertThat(rule("MORE", "30").rate(BigDecimal.valueOf(99999), BigDecimal.valueOf(100000))).isEqualByComparingTo("99.99");
    }

    @Test
    void of_nothing_there_is_nothing_to_assess() {
        assertThat(rule("MORE", "30").points(BigDecimal.ZERO, BigDecimal.ZERO)).isNull();
        assertThat(rule("LESS", "30").rate(BigDecimal.ZERO, BigDecimal.ZERO)).isNull();
    }

    @Test
    void every_rule_names_where_it_stands_and_the_weights_are_a_hundred_points() {
        List<AssessmentRule> rules = AssessmentRules.parsed(AssessmentRules.read());
        assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(List.of(rule.countedTitle(), rule.wholeTitle(), rule.place(),
            rule.clause(), rule.explained())).doesNotContain(""));
    }

    @Test
    void a_table_of_other_weights_or_with_a_broken_line_stops_the_start() {
        assertThatIllegalStateException().isThrownBy(() -> AssessmentRules.parsed(HEAD + "a,甲,x,分子,y,分母,PIECE,/board/,MORE,99,依据,口径\n"));
        assertThatIllegalStateException().isThrownBy(() -> AssessmentRules.parsed(HEAD + "a,甲,x,分子,y,分母,PIECE,/board/,MORE,100,依据\n"));
    }
}
