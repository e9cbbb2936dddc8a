package cn.unioncare.eligibility;

import cn.unioncare.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import static cn.unioncare.eligibility.AHousehold.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EligibilityTest {

    private static final Eligibility ELIGIBILITY = new Eligibility(KnownStandards.all());

    @TempDir
    private Path folder;

    @Test
    void the_reasoning_can_be_followed_with_a_pencil() {
        Assessment assessment = ELIGIBILITY.assess(aHousehold().earning("19800").spending("3600").belowFor(8)
                .because(MainCause.ILLNESS).figures());

        assertThat(assessment.category()).isEqualTo("低保边缘户");
        assertThat(assessment.findings()).containsExactly(
                new Finding("当地城市低保标准", Severity.INFO,
                        "自 2018-01-01 起为 550.00 元/人·月（抚工通字[2018]2号）"),
                new Finding("家庭月人均收入", Severity.INFO, "家庭年收入 19800.00 元 ÷ 12 ÷ 3 人 = 550.00 元/人·月"),
                new Finding("扣除刚性支出后月人均收入", Severity.INFO,
                        "（家庭年收入 19800.00 元 − 刚性支出 3600.00 元） ÷ 12 ÷ 3 人 = 450.00 元/人·月"),
                new Finding("总工办发〔2016〕36号 低保边缘户", Severity.PASS, "人均月收入 550.00 元，不低于低保标准 550.00 元"
                        + "而在规定倍数以内；因患病支出后人均 450.00 元，不高于低保标准，按收入属于“低保边缘户”"));
        assertThat(assessment.tables()).extracting(TableVersion::table)
                .containsExactly("hardship-exclusions", "hardship-standard-rs2016");
    }

    @Test
    void an_excluded_household_is_still_told_its_category_by_income() {
        Assessment assessment = ELIGIBILITY.assess(aHousehold().earning("14400").belowFor(8).withHomes(2).figures());

        assertThat(assessment.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
        assertThat(assessment.category()).isNull();
        assertThat(assessment.findings()).anySatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.PASS);
            assertThat(finding.reason()).endsWith("按收入属于“低保户”");
        }).contains(new Finding("建档排除情形 EX1", Severity.VETO, "家庭拥有住宅 2 套，两套及以上不予建档"));
    }

    @Test
    void an_exclusion_is_stronger_than_a_manual_review() {
        Assessment assessment = ELIGIBILITY.assess(aHousehold().earning("14400").belowFor(3).withCar().figures());

        assertThat(assessment.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
        assertThat(assessment.findings()).extracting(Finding::severity)
                .contains(Severity.ASK, Severity.VETO, Severity.HINT);
    }

    @Test
    void a_net_income_below_zero_is_told_as_it_is_and_explained() {
        Assessment assessment = ELIGIBILITY.assess(aHousehold().earning("72000").losing("90000")
                .because(MainCause.ACCIDENT).saving("30000").figures());

        assertThat(assessment.netPerHead()).isEqualTo("-500.00");
        assertThat(assessment.findings()).anySatisfy(finding -> assertThat(finding.reason())
                .endsWith("= -500.00 元/人·月（为负数：表册上按 0 显示，比较时按实际数）"));
        assertThat(assessment.findings()).anySatisfy(finding -> assertThat(finding.reason())
                .contains("333.33 元/人·月"));
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01,RS2016", "2020-06-30,RS2016", "2020-07-01,RS2020", "2026-01-01,RS2020"})
    void the_rule_set_is_that_of_the_day(String day, RuleSet ruleSet) {
        assertThat(ELIGIBILITY.assess(aHousehold().on(day).figures()).ruleSet()).isEqualTo(ruleSet);
    }

    @Test
    void a_rule_set_can_be_forced() {
        assertThat(ELIGIBILITY.assess(aHousehold().under(RuleSet.RS2020).figures()).category()).isEqualTo("深度困难");
    }

    @Test
    void a_province_can_change_over_on_a_day_of_its_own() throws IOException {
        Path file = folder.resolve("rule-sets.csv");
        Files.writeString(file, "titles\n*,RS2016,2000-01-01\n*,RS2020,2020-07-01\n13,RS2020,2021-01-01\n");
        RuleSetDates dates = RuleSetDates.of(DataFile.at(file));

        assertThat(dates.on("130306", LocalDate.of(2020, 12, 31))).contains(RuleSet.RS2016);
        assertThat(dates.on("130306", LocalDate.of(2021, 1, 1))).contains(RuleSet.RS2020);
        assertThat(dates.on("410102", LocalDate.of(2020, 12, 31))).contains(RuleSet.RS2020);
        assertThat(dates.on("410102", LocalDate.of(1999, 12, 31))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"110101,2018-03-01", "130306,2017-12-31"})
    void a_place_without_a_standard_on_that_day_is_refused(String region, String day) {
        HouseholdFigures household = aHousehold().in(region).on(day).figures();

        assertThatThrownBy(() -> ELIGIBILITY.assess(household)).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.errors()).containsExactly(new Refusal.FieldError("region",
                        "地区 " + region + " 在 " + day + " 没有登记城市低保标准，请先登记当地标准")));
    }

    @Test
    void the_standard_that_admitted_a_household_can_measure_it_again() {
        LocalStandard earlier = new LocalStandard("130306", LocalDate.of(2016, 1, 1), new BigDecimal("500.50"), "测试");

        Assessment assessment = ELIGIBILITY.assess(aHousehold().earning("18018").belowFor(8)
                .because(MainCause.UNEMPLOYMENT).figures(), earlier);

        assertThat(assessment.standard()).isEqualTo("500.50");
        assertThat(assessment.decision()).isEqualTo(Decision.NOT_ELIGIBLE);
    }

    @Test
    void a_file_of_standards_takes_the_place_of_ours_and_the_latest_one_counts() throws IOException {
        Path file = folder.resolve("standards.csv");
        Files.writeString(file, "region,effectiveFrom,amount,source\n130306,2018-01-01,550,甲\n"
                + "130306,2019-07-01,610.5,乙，含，逗号,和英文逗号\n");
        LocalStandards standards = StandardsFile.at(file);

        assertThat(standards.on("130306", LocalDate.of(2019, 6, 30))).get().extracting(LocalStandard::source)
                .isEqualTo("甲");
        assertThat(standards.on("130306", LocalDate.of(2019, 7, 1))).get().extracting(LocalStandard::amount)
                .isEqualTo(new BigDecimal("610.5"));
        assertThat(standards.on("130302", LocalDate.of(2019, 7, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"13030,2018-01-01,550,x", "130306,2018-13-01,550,x",
            "130306,2018-01-01,-1,x", "130306,2018-01-01,much,x", "130306,2018-01-01,550"})
    void a_bad_row_of_standards_stops_the_start_and_is_named(String row) throws IOException {
        Path file = folder.resolve("standards.csv");
        Files.writeString(file, "region,effectiveFrom,amount,source\n" + row + "\n");

        assertThatThrownBy(() -> StandardsFile.at(file))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("第 2 行有误");
    }
}
