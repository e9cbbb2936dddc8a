package cn.unioncare.eligibility;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.util.Random;

import static cn.unioncare.eligibility.AHousehold.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

class ChangeTest {

    private static final Eligibility ELIGIBILITY = new Eligibility(KnownStandards.all());
    private static final DmnTables TABLES = new DmnTables();

    @Test
    void the_smallest_change_of_money_is_told_and_is_no_advice() {
        // C04: 826 a head is one yuan above 1.5 times the standard
        assertThat(hint(aHousehold().earning("29736").spending("15000").because(MainCause.SCHOOLING).belowFor(8)))
                .isEqualTo("若家庭年收入由“29736.00 元”变为“29700.00 元”（减少 36.00 元），其他不变，结论将是“符合：低保边缘户”。"
                        + "此为对结论的解释，不是更改申报内容的建议，申报必须如实。");
        // C10: 1100 a head is exactly twice the standard, which is not below it
        assertThat(hint(aHousehold().earning("39600").under(RuleSet.RS2020)))
                .startsWith("若家庭年收入由“39600.00 元”变为“39599.99 元”（减少 0.01 元）");
        // C08: the savings stand in the way, but at three times the standard they are no longer asked for
        assertThat(hint(aHousehold().earning("72000").losing("90000").because(MainCause.ACCIDENT).saving("60000")))
                .startsWith("若家庭年收入由“72000.00 元”变为“59400.00 元”（减少 12600.00 元）");
    }

    @Test
    void where_money_cannot_do_it_the_other_figure_is_told() {
        assertThat(hint(aHousehold().earning("14400").belowFor(8).withHomes(4)))
                .startsWith("若住宅套数由“4 套”变为“1 套”，其他不变，结论将是“符合：低保户”");
        assertThat(hint(aHousehold().earning("14400").belowFor(8).withCar()))
                .startsWith("若非受雇用经常使用机动车由“是”变为“否”");
        assertThat(hint(aHousehold().earning("14400").belowFor(8).ofMigrant(true, 8)))
                .startsWith("若劳动合同（劳动关系）月数由“8 个月”变为“12 个月”");
        assertThat(hint(aHousehold().earning("14400").belowFor(3).ofMigrant(false, 12)))
                .startsWith("若已加入工会由“否”变为“是”，其他不变，结论将是“转人工复核”");
    }

    @Test
    void two_reasons_at_once_are_beyond_any_single_figure() {
        assertThat(hint(aHousehold().earning("14400").withHomes(2).withCar()))
                .startsWith("没有任何单独一项数据的变化能够改变结论。");
        assertThat(hint(aHousehold().earning("60000").withCar())).startsWith("没有任何单独一项数据");
    }

    @Test
    void only_a_refusal_is_explained() {
        assertThat(ELIGIBILITY.assess(aHousehold().earning("14400").belowFor(8).figures()).findings())
                .noneMatch(finding -> finding.severity() == Severity.HINT);
    }

    @ParameterizedTest
    @EnumSource(RuleSet.class)
    void the_change_alters_the_decision_and_one_fen_less_does_not(RuleSet ruleSet) {
        Random random = new Random(20180301);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            HouseholdFigures household = random(random).under(ruleSet).figures();
            Rules rules = new Rules(TABLES, new BigDecimal("550"), ruleSet);
            if (rules.on(household).decision() == Decision.NOT_ELIGIBLE) {
                refused++;
                Change.smallest(household, rules::admit).ifPresent(change -> requireLeast(change, household, rules));
            }
        }
        assertThat(refused).isGreaterThan(50);
    }

    private static void requireLeast(Change change, HouseholdFigures household, Rules rules) {
        long less = change.to() - Long.signum(change.to() - change.from());
        assertThat(rules.on(change.applyTo(household)).decision()).isNotEqualTo(Decision.NOT_ELIGIBLE);
        assertThat(rules.on(change.figure().set(household, less)).decision()).isEqualTo(Decision.NOT_ELIGIBLE);
        if (change.figure().isMoney()) {
            requireNoSmallerMoney(change, household, rules);
        }
    }

    /** Every other amount, moved by one fen less than the change, helps nothing. */
    private static void requireNoSmallerMoney(Change change, HouseholdFigures household, Rules rules) {
        for (Figure figure : Figure.values()) {
            long way = figure.furthest(household) - figure.of(household);
            long step = Math.min(Math.abs(way), change.size() - 1);
            if (figure.isMoney()) {
                assertThat(rules.admit(figure.set(household, figure.of(household) + Long.signum(way) * step)))
                        .isFalse();
            }
        }
    }

    private static AHousehold random(Random random) {
        AHousehold household = aHousehold().of(1 + random.nextInt(7)).earning(fen(random, 200_000))
                .spending(fen(random, 60_000)).because(MainCause.values()[random.nextInt(10)])
                .belowFor(random.nextInt(12)).saving(fen(random, 50_000)).investing(fen(random, 20_000))
                .withHomes(random.nextInt(10) == 0 ? 2 : 1);
        household = random.nextBoolean() ? household.losing(fen(random, 150_000)) : household;
        return random.nextInt(5) == 0 ? household.ofMigrant(random.nextBoolean(), random.nextInt(24)) : household;
    }

    private static String fen(Random random, int below) {
        return BigDecimal.valueOf(random.nextInt(below * 100), 2).toString();
    }

    private static String hint(AHousehold household) {
        return ELIGIBILITY.assess(household.figures()).findings().stream()
                .filter(finding -> finding.severity() == Severity.HINT)
                .map(Finding::reason).findFirst().orElseThrow();
    }
}
