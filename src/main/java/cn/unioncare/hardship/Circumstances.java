package cn.unioncare.hardship;

import cn.unioncare.eligibility.MainCause;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Income, spending and property of the household over the twelve months before the application, in 元, as declared in
 * the application or as verified by the survey (domain.md 2.4).
 *
 * @param rigidExpenditure    all rigid spending; the three parts named for what it was spent on may be left out
 * @param accidentLoss        the part of it caused by accident, disaster or major illness
 * @param monthsBelowStandard for how many months the income has lain below the standard
 * @param ownMonthlyIncome    the worker's own average, 元 a month
 * @param otherIncome         what the household received in the year that is not wages
 * @param homeArea            of all homes together, in square metres
 * @param vehicles            which vehicles there are, in words; the ones that veto are asked for by privateCar
 */
public record Circumstances(
        @NotNull(message = "请填写家庭年总收入") @PositiveOrZero(message = "家庭年总收入不能为负数")
        @Digits(integer = 8, fraction = 2, message = "金额最多两位小数")
        @DecimalMax(value = "10000000", message = "家庭年总收入过大，请核对") BigDecimal annualIncome,
        @NotNull(message = "请填写刚性支出，没有的填 0") @PositiveOrZero(message = "刚性支出不能为负数")
        @Digits(integer = 8, fraction = 2, message = "金额最多两位小数")
        @DecimalMax(value = "10000000", message = "刚性支出过大，请核对") BigDecimal rigidExpenditure,
        @NotNull(message = "请填写意外支出，没有的填 0") @PositiveOrZero(message = "意外支出不能为负数")
        @Digits(integer = 8, fraction = 2, message = "金额最多两位小数")
        @DecimalMax(value = "10000000", message = "意外支出过大，请核对") BigDecimal accidentLoss,
        @NotNull(message = "请选择主要致困原因") MainCause mainCause,
        @NotNull(message = "请填写低于低保标准的月数") @Min(value = 0, message = "月数不能为负数")
        @Max(value = 600, message = "月数过大，请核对") Integer monthsBelowStandard,
        @NotNull(message = "请填写储蓄，没有的填 0") @PositiveOrZero(message = "储蓄不能为负数")
        @Digits(integer = 8, fraction = 2, message = "金额最多两位小数")
        @DecimalMax(value = "10000000", message = "储蓄过大，请核对") BigDecimal savings,
        @NotNull(message = "请填写投资性净资产，没有的填 0") @PositiveOrZero(message = "投资性净资产不能为负数")
        @Digits(integer = 8, fraction = 2, message = "金额最多两位小数")
        @DecimalMax(value = "10000000", message = "投资性净资产过大，请核对") BigDecimal netInvestment,
        @NotNull(message = "请填写住房套数") @Min(value = 0, message = "住房套数不能为负数")
        @Max(value = 99, message = "住房套数过大，请核对") Integer homes,
        @NotNull(message = "请选择是否拥有商铺或雇工经营") Boolean ownsShopOrEmploys,
        @NotNull(message = "请选择子女是否就读高收费私立学校或自费留学") Boolean expensiveSchooling,
        @NotNull(message = "请选择是否非受雇经常使用机动车") Boolean privateCar,
        @NotNull(message = "请选择是否农民工") Boolean migrant,
        @NotNull(message = "请选择是否工会会员") Boolean unionMember,
        @Min(value = 0, message = "月数不能为负数") @Max(value = 720, message = "月数过大，请核对") Integer contractMonths,
        @Amount BigDecimal ownMonthlyIncome,
        @Amount BigDecimal otherIncome,
        @Amount BigDecimal medicalExpenditure,
        @Amount BigDecimal educationExpenditure,
        @Amount BigDecimal otherExpenditure,
        @PositiveOrZero(message = "面积不能为负数") @Digits(integer = 8, fraction = 2, message = "面积最多两位小数")
        @DecimalMax(value = "10000", message = "面积过大，请核对") BigDecimal homeArea,
        @Size(max = 60, message = "车辆情况不超过 60 字") String vehicles,
        @Size(max = 60, message = "商铺或经营情况不超过 60 字") String shops) {

    // Each is named for the field that its message stands at.
    @AssertTrue(message = "意外支出是刚性支出的一部分，不能大于刚性支出")
    boolean isAccidentLoss() {
        return accidentLoss == null || rigidExpenditure == null || accidentLoss.compareTo(rigidExpenditure) <= 0;
    }

    @AssertTrue(message = "农民工应填写劳动合同月数")
    boolean isContractMonths() {
        return migrant == null || !migrant || contractMonths != null;
    }

    @AssertTrue(message = "医疗、教育、其他支出是刚性支出的分项：三项都填的，合计应等于刚性支出；只填一部分的，合计不能大于刚性支出")
    boolean isRigidExpenditure() {
        List<BigDecimal> parts = Stream.of(medicalExpenditure, educationExpenditure, otherExpenditure)
            .filter(Objects::nonNull).toList();
        if (rigidExpenditure == null || parts.isEmpty()) {
            return true;
        }
        int difference = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(rigidExpenditure);
        return parts.size() == 3 ? difference == 0 : difference <= 0;
    }

    @AssertTrue(message = "非薪资年收入是家庭年总收入的一部分，不能大于家庭年总收入")
    boolean isOtherIncome() {
        return otherIncome == null || annualIncome == null || otherIncome.compareTo(annualIncome) <= 0;
    }
}
