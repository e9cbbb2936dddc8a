package cn.unioncare.aid;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 确认受助和用途: the household has it, and what it was used for.
 *
 * @param after 帮扶后家庭情况, as the ledger asks
 */
public record UseConfirmed(
        @NotNull(message = "请填写确认日期") LocalDate confirmedOn,
        @NotBlank(message = "请填写用途") @Size(max = 500, message = "用途不超过 500 字") String use,
        @Size(max = 500, message = "帮扶后家庭情况不超过 500 字") String after,
        @NotEmpty(message = "请上传受助人签字的回执") @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments { }
