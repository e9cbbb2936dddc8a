package cn.unioncare.hardship;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 职工（家庭成员）工资收入证明 (冀工办发〔2017〕44号 附件3): what a unit certifies of one person's wages over the last twelve
 * months, or a community of one who has no employment. Amounts in 元.
 *
 * @param name          whose income it is, the worker's or a member's
 * @param grossTotal    all wages of the twelve months before tax
 * @param netTotal      the same after tax
 * @param bonuses       奖金津贴, contained in the wages
 * @param contributions what the person paid for social insurance and the housing fund
 * @param issuer        the unit or community that certifies
 */
public record IncomeProof(
        @NotBlank(message = "请选择姓名") String name,
        @NotNull(message = "请选择证明种类") Kind kind,
        @Size(max = 30, message = "岗位不超过 30 字") String position,
        LocalDate hiredOn,
        @Amount BigDecimal grossTotal,
        @Amount BigDecimal netTotal,
        @Amount BigDecimal monthlyAverage,
        @Amount BigDecimal bonuses,
        @Amount BigDecimal contributions,
        @NotBlank(message = "请填写开具单位") @Size(max = 60, message = "开具单位不超过 60 字") String issuer,
        @Size(max = 30, message = "经办人不超过 30 字") String handler,
        @Pattern(regexp = "1\\d{10}|0\\d{2,3}-?\\d{7,8}", message = "电话应为 11 位手机号或带区号的固定电话") String phone,
        LocalDate issuedOn) {

    /** 单位出具的工资收入证明, 社区出具的未就业证明. */
    public enum Kind {
        EMPLOYED("工资收入证明"), UNEMPLOYED("社区未就业证明");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    // Each is named for the field that its message stands at.
    @AssertTrue(message = "税后工资总额不能大于税前工资总额")
    boolean isNetTotal() {
        return netTotal == null || grossTotal == null || netTotal.compareTo(grossTotal) <= 0;
    }

    @AssertTrue(message = "奖金津贴含在工资总额中，不能大于税前工资总额")
    boolean isBonuses() {
        return bonuses == null || grossTotal == null || bonuses.compareTo(grossTotal) <= 0;
    }

    @AssertTrue(message = "入职时间不能晚于出具日期")
    boolean isHiredOn() {
        return hiredOn == null || issuedOn == null || !hiredOn.isAfter(issuedOn);
    }
}
