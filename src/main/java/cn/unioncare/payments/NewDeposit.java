package cn.unioncare.payments;

import cn.unioncare.documents.Code;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * 拨入或调整资金.
 *
 * @param kind   IN or ADJUST
 * @param amount in 元; an adjustment may be below zero
 * @param reason asked for with an adjustment
 */
public record NewDeposit(
        @NotNull(message = "请选择资金来源") @Code(value = "fund-source", message = "请从资金来源中选择") String source,
        @NotNull(message = "请填写年度") @Min(value = 2000, message = "年度应为四位数字，如 2018") @Max(value = 2100, message = "年度应为四位数字，如 2018") Integer year,
        @NotNull(message = "请选择拨入或者调整") Kind kind,
        @NotNull(message = "请填写金额") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数，不超过 12 位整数") BigDecimal amount,
        @NotBlank(message = "请填写拨款文号或者凭证号") @Size(max = 100, message = "文号不超过 100 字") String document,
        @Size(max = 200, message = "理由不超过 200 字") String reason) {

    /** What may be entered by hand. */
    public enum Kind {
        IN, ADJUST
    }
}
