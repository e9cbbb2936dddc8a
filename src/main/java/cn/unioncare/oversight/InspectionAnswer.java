package cn.unioncare.oversight;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.shared.Impersonal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 督查反馈: what was found on the spot, and what was done about it. */
public record InspectionAnswer(
        @NotBlank(message = "请填写核实情况") @Size(max = 2000, message = "核实情况不超过 2000 字") @Impersonal String situation,
        @NotBlank(message = "请填写处理措施") @Size(max = 2000, message = "处理措施不超过 2000 字") @Impersonal String measures,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments { }
