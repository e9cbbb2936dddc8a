package cn.unioncare.payments;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** 确认收款和用途: that what was sent has arrived and is used for what it was given for. */
public record ReceiptsConfirmed(
        @NotNull(message = "请填写确认日期") @PastOrPresent(message = "确认日期不能晚于今天") LocalDate confirmedOn,
        @NotNull(message = "请确认本批资金（实物）已由本人收到")
        @AssertTrue(message = "未收到的，不能确认；已发放错误的，请办理冲销或追回") Boolean received,
        @NotBlank(message = "请填写资金用途") @Size(max = 500, message = "用途不超过 500 字") String use,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments { }
