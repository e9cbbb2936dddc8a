package cn.unioncare.inspection;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.shared.Impersonal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What is written at a step of a finding, with what it rests on. */
public record Words(
        @NotBlank(message = "请填写内容") @Size(max = 2000, message = "内容不超过 2000 字") @Impersonal String text,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments { }
