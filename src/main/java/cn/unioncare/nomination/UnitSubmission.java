package cn.unioncare.nomination;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 填写申报材料并报上级工会: the proposing union's opinion, with its seal on the paper.
 *
 * @param paperSent whether the sealed paper has been sent too; some notices ask for the electronic form alone
 */
public record UnitSubmission(
        @NotBlank(message = "请填写基层工会意见") @Size(max = 500, message = "基层工会意见不超过 500 字") String opinion,
        @NotNull(message = "请确认已盖章") @AssertTrue(message = "申报审批表应加盖基层工会公章后报送") Boolean sealed,
        @NotNull(message = "请选择纸质材料是否一并报送") Boolean paperSent,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments { }
