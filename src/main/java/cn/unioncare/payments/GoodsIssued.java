package cn.unioncare.payments;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 发放实物并签收.
 *
 * @param notHanded    who has not received it, with the reason; all others on the list have, and signed
 * @param attachments  the signed receipts: one of each household, or the signed list
 */
public record GoodsIssued(
        @NotNull(message = "请填写发放日期") @PastOrPresent(message = "发放日期不能晚于今天") LocalDate issuedOn,
        @Size(max = 5000, message = "一次不超过 5000 笔") List<@Valid @NotNull(message = "未领取的不能有空行") NotHanded> notHanded,
        @NotEmpty(message = "请上传领取人签字的签收单") @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    /** Goods that stayed. */
    public record NotHanded(
            @NotBlank(message = "请填写发放编号") @Size(max = 40, message = "发放编号不超过 40 字") String payment,
            @NotBlank(message = "请填写未领取的原因") @Size(max = 200, message = "原因不超过 200 字") String reason) { }
}
