package cn.unioncare.honours;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What followed from a title.
 *
 * @param reference the number of the certificate, the medal, or the document
 * @param amount    of a subsidy, in 元
 * @param payee     the code of the union that a subsidy was paid to
 * @param text      of a subsidy, what it is used for; of a report, what happened
 */
public record NewEvent(@NotNull(message = "请选择登记的事项") EventKind kind,
                       @NotNull(message = "请填写日期") @PastOrPresent(message = "日期不能晚于今天") LocalDate happenedOn,
                       @Size(max = 60, message = "编号或文号不超过 60 字") String reference,
                       @DecimalMin(value = "0.01", message = "金额应大于 0") @Digits(integer = 9, fraction = 2, message = "金额以元为单位，最多两位小数") BigDecimal amount,
                       @Size(max = 100, message = "收款工会编码过长") String payee,
                       @NotBlank(message = "请填写情况说明") @Size(max = 1000, message = "情况说明不超过 1000 字") String text) {

    // Each is named for the field that its message stands at.
    @AssertTrue(message = "请填写证书或奖牌的编号")
    boolean isReference() {
        return kind != EventKind.CERTIFICATE && kind != EventKind.MEDAL || reference != null && !reference.isBlank();
    }

    @AssertTrue(message = "拨付经费补助的，请填写金额；其他事项没有金额")
    boolean isAmount() {
        return kind == null || kind == EventKind.SUBSIDY == (amount != null);
    }

    @AssertTrue(message = "拨付经费补助的，请填写收款工会的编码；其他事项没有收款工会")
    boolean isPayee() {
        return kind == null || kind == EventKind.SUBSIDY == (payee != null && !payee.isBlank());
    }
}
