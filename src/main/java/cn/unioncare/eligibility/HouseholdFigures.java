package cn.unioncare.eligibility;

import cn.unioncare.shared.Refusal.FieldError;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a household declares, over the last twelve months, in yuan. Region, day, size, income and cause must be given.
 * Another amount or count that is absent is 0 and another flag that is absent is false: an official fills in what
 * there is. A migrant worker's union membership and contract must be given, because they decide.
 *
 * @param ruleSet             which standard, or null for the one in force on that day
 * @param annualIncome        disposable income of the household
 * @param rigidExpenditure    all rigid spending
 * @param accidentLoss        the part of the rigid spending caused by accident, disaster or major illness
 * @param monthsBelowStandard months on end with an income per head below the local standard
 * @param netInvestment       net value of investments
 * @param privateCar          a motor vehicle in regular use, not for hire
 */
public record HouseholdFigures(
        @NotNull(message = "请填写地区代码") @Pattern(regexp = "\\d{6}", message = "地区代码应为 6 位数字") String region,
        @NotNull(message = "请填写认定日期") LocalDate assessedOn,
        RuleSet ruleSet,
        @NotNull(message = "请填写家庭人口") @Min(value = 1, message = "家庭人口至少 1 人")
        @Max(value = 30, message = "家庭人口最多 30 人") Integer householdSize,
        @NotNull(message = "请填写家庭年收入") @Yuan BigDecimal annualIncome,
        @Yuan BigDecimal rigidExpenditure,
        @Yuan BigDecimal accidentLoss,
        @NotNull(message = "请选择主要致困原因") MainCause mainCause,
        @Min(value = 0, message = "月数不能为负数") @Max(value = 600, message = "月数最多 600") Integer monthsBelowStandard,
        @Yuan BigDecimal savings,
        @Yuan BigDecimal netInvestment,
        @Min(value = 0, message = "住宅套数不能为负数") @Max(value = 99, message = "住宅套数最多 99") Integer homes,
        Boolean ownsShopOrEmploys,
        Boolean expensiveSchooling,
        Boolean privateCar,
        Boolean migrant,
        Boolean unionMember,
        @Min(value = 0, message = "月数不能为负数") @Max(value = 600, message = "月数最多 600") Integer contractMonths) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    public HouseholdFigures {
        rigidExpenditure = orZero(rigidExpenditure);
        accidentLoss = orZero(accidentLoss);
        monthsBelowStandard = orZero(monthsBelowStandard);
        savings = orZero(savings);
        netInvestment = orZero(netInvestment);
        homes = orZero(homes);
        ownsShopOrEmploys = Boolean.TRUE.equals(ownsShopOrEmploys);
        expensiveSchooling = Boolean.TRUE.equals(expensiveSchooling);
        privateCar = Boolean.TRUE.equals(privateCar);
        migrant = Boolean.TRUE.equals(migrant);
    }

    /** @return what is wrong between the fields, each of which is in order by itself; empty for nothing */
    List<FieldError> contradictions() {
        List<FieldError> errors = new ArrayList<>();
        if (assessedOn.isBefore(FIRST) || assessedOn.isAfter(LAST)) {
            errors.add(new FieldError("assessedOn", "日期应在 2000 至 2100 年之间"));
        }
        if (accidentLoss.compareTo(rigidExpenditure) > 0) {
            errors.add(new FieldError("accidentLoss", "不能大于刚性支出"));
        }
        if (migrant && contractMonths == null) {
            errors.add(new FieldError("contractMonths", "农民工应填写劳动合同（劳动关系）月数"));
        }
        if (migrant && unionMember == null) {
            errors.add(new FieldError("unionMember", "农民工应填写是否加入工会"));
        }
        return errors;
    }

    private static BigDecimal orZero(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static Integer orZero(Integer count) {
        return count == null ? Integer.valueOf(0) : count;
    }
}
