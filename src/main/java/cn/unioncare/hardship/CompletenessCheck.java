package cn.unioncare.hardship;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Material;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/** 审查申请材料: what is there, and whether the application may go on. */
public record CompletenessCheck(
        @NotNull(message = "请逐项勾选已收到的材料") Set<@NotNull(message = "材料不能为空") Material> present,
        @NotNull(message = "请选择审查结论") Decision decision,
        @Size(max = 500, message = "说明不超过 500 字") String note,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    public enum Decision { COMPLETE, INCOMPLETE, WITHDRAWN }
}
