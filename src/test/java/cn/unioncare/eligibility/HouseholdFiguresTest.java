package cn.unioncare.eligibility;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static cn.unioncare.eligibility.AHousehold.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HouseholdFiguresTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void what_must_be_said_is_asked_for_and_the_rest_is_nothing() {
        HouseholdFigures empty = new HouseholdFigures(null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);

        assertThat(errors(empty)).containsExactlyInAnyOrder("region 请填写地区代码", "assessedOn 请填写认定日期",
                "householdSize 请填写家庭人口", "annualIncome 请填写家庭年收入", "mainCause 请选择主要致困原因");
        assertThat(empty.rigidExpenditure()).isZero();
        assertThat(empty.homes()).isZero();
        assertThat(empty.migrant()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "100000000", "1E+20", "1e-9"})
    void an_amount_is_money_that_a_household_can_have(String amount) {
        assertThat(errors(aHousehold().earning(amount).figures())).isNotEmpty()
                .allMatch(error -> error.startsWith("annualIncome 金额"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "99999999.99", "1E+5"})
    void the_edges_of_an_amount_are_amounts(String amount) {
        assertThat(errors(aHousehold().earning(amount).figures())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "30,true", "31,false", "-1,false"})
    void a_household_has_one_to_thirty_members(int size, boolean valid) {
        assertThat(errors(aHousehold().of(size).figures()).isEmpty()).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13030", "1303061", "13030a", "１３０３０６", "130306\n"})
    void a_region_is_six_digits(String region) {
        assertThat(errors(aHousehold().in(region).figures())).containsExactly("region 地区代码应为 6 位数字");
    }

    @Test
    void counts_have_bounds() {
        assertThat(errors(aHousehold().withHomes(100).belowFor(601).ofMigrant(true, -1).figures()))
                .containsExactlyInAnyOrder("homes 住宅套数最多 99", "monthsBelowStandard 月数最多 600",
                        "contractMonths 月数不能为负数");
    }

    @Test
    void fields_that_contradict_each_other_are_refused_together() {
        HouseholdFigures household = aHousehold().on("1999-12-31").losing("100").spending("99.99")
                .ofMigrant(null, null).figures();

        assertThatThrownBy(() -> new Eligibility(KnownStandards.all()).assess(household))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors()).isEqualTo(List.of(
                        new FieldError("assessedOn", "日期应在 2000 至 2100 年之间"),
                        new FieldError("accidentLoss", "不能大于刚性支出"),
                        new FieldError("contractMonths", "农民工应填写劳动合同（劳动关系）月数"),
                        new FieldError("unionMember", "农民工应填写是否加入工会"))));
    }

    @ParameterizedTest
    @EnumSource(MainCause.class)
    void every_cause_has_a_code_on_the_form_of_2017(MainCause cause) {
        assertThat(cause.formCode()).isBetween(1, 10);
        assertThat(cause.formLabel()).isNotBlank();
        assertThat(cause.formLabel().equals("其他")).isEqualTo(cause.formCode() == 10);
    }

    private static List<String> errors(HouseholdFigures household) {
        return VALIDATOR.validate(household).stream().map(HouseholdFiguresTest::text).toList();
    }

    private static String text(ConstraintViolation<HouseholdFigures> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
