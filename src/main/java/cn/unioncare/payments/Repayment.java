package cn.unioncare.payments;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 登记退款: an instalment, or that nothing comes any more.
 *
 * @param amount   in 元, asked for where something has come; so are the day and the receipt
 * @param reason   asked for where repayment is refused
 */
public record Repayment(
        @NotNull(message = "请选择退款情况") Result result,
        @Digits(integer = 12, fraction = 2, message = "金额最多两位小数，不超过 12 位整数") BigDecimal amount,
        @PastOrPresent(message = "退款日期不能晚于今天") LocalDate repaidOn,
        @Size(max = 100, message = "收款凭据不超过 100 字") String receipt,
        @Size(max = 500, message = "情况说明不超过 500 字") String reason,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    /** What came. */
    public enum Result {
        RECEIVED("收到退款"), REFUSED("拒不退还");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
