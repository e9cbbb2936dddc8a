package cn.unioncare.payments;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** 登记银行回盘: what the bank says of each line that was sent. @param reference 银行回盘编号 */
public record BankReply(
        @NotNull(message = "请填写回盘日期") @PastOrPresent(message = "回盘日期不能晚于今天") LocalDate repliedOn,
        @NotBlank(message = "请填写银行回盘编号") @Size(max = 60, message = "回盘编号不超过 60 字") String reference,
        @NotEmpty(message = "请逐笔登记银行处理结果") @Size(max = 5000, message = "一次不超过 5000 笔")
        List<@Valid @NotNull(message = "回盘不能有空行") Line> lines,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    /**
     * One line.
     *
     * @param attempt the number of the attempt that the bank was given with it
     * @param bankFlow 银行流水号, asked for where it was paid
     * @param reason   asked for where it was not
     */
    public record Line(
            @NotBlank(message = "请填写发放编号") @Size(max = 40, message = "发放编号不超过 40 字") String payment,
            @NotNull(message = "请填写发放次数") @Min(value = 1, message = "发放次数从 1 起") Integer attempt,
            @NotNull(message = "请填写金额") @Digits(integer = 12, fraction = 2, message = "金额最多两位小数，不超过 12 位整数") BigDecimal amount,
            @NotNull(message = "请选择处理结果") Result result,
            @Size(max = 60, message = "银行流水号不超过 60 字") String bankFlow,
            @Size(max = 200, message = "失败原因不超过 200 字") String reason) { }

    /** What the bank did. */
    public enum Result {
        PAID("成功"), FAILED("失败");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
