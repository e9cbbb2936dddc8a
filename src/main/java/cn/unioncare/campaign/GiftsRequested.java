package cn.unioncare.campaign;

import cn.unioncare.documents.Code;
import cn.unioncare.payments.Method;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * 提请发放慰问金: money for households that have been visited, from one source of the plan.
 *
 * @param everybody whether all are meant that have been visited and not been asked for from this source, each with the sum of
 *                  the visit or of the plan, two hundred at a time; otherwise those listed
 * @param goods     what is handed out in kind
 * @param further   whether more is to be asked for later
 * @param payableOnly whether those that cannot be paid are left for later; otherwise one of them holds all up. Null is no
 */
public record GiftsRequested(
        @Code("fund-source") String source,
        Method method,
        @Size(max = 200, message = "实物不超过 200 字") String goods,
        @NotNull(message = "请选择提请范围") Boolean everybody,
        @Size(max = 200, message = "一次最多提请 200 户") List<@Valid @NotNull(message = "家庭不能为空") Gift> households,
        @NotNull(message = "请选择是否还要提请") Boolean further,
        Boolean payableOnly) {

    /** Whether those that can be paid are asked for without the others. */
    boolean payable() {
        return Boolean.TRUE.equals(payableOnly);
    }

    /** @param amount 元; left out, the sum of the visit or of the plan */
    public record Gift(
            @NotBlank(message = "请填写户编号") @Size(max = 40, message = "户编号不超过 40 字") String household,
            @DecimalMin(value = "0.01", message = "金额应大于零") @Digits(integer = 8, fraction = 2, message = "金额最多两位小数") BigDecimal amount) { }
}
