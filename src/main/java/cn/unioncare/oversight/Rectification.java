package cn.unioncare.oversight;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.shared.Impersonal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 整改结果. A rectification is shown, so it has its papers. */
public record Rectification(
        @NotBlank(message = "请填写整改措施") @Size(max = 2000, message = "整改措施不超过 2000 字") @Impersonal String measures,
        @NotBlank(message = "请填写整改结果") @Size(max = 2000, message = "整改结果不超过 2000 字") @Impersonal String result,
        @NotEmpty(message = "请上传整改的证明材料") @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments { }
