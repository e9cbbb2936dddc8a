package cn.unioncare.campaign;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 终期报告: what was done, what is missing, what is proposed. */
public record FinalReport(
        @NotBlank(message = "请填写做法和成效") @Size(max = 3000, message = "做法和成效不超过 3000 字") String achievements,
        @NotBlank(message = "请填写存在的问题") @Size(max = 2000, message = "存在的问题不超过 2000 字") String problems,
        @NotBlank(message = "请填写意见建议") @Size(max = 2000, message = "意见建议不超过 2000 字") String suggestions,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments { }
