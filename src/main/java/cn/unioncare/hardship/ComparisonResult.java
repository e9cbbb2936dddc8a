package cn.unioncare.hardship;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Code;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 登记民政核对结果: what civil affairs found.
 *
 * @param agency       who compared
 * @param reportNumber of the report
 */
public record ComparisonResult(
        @NotNull(message = "请填写核对日期") @PastOrPresent(message = "核对日期不能晚于今天") LocalDate comparedOn,
        @NotNull(message = "请选择核对结论") Outcome outcome,
        @Size(max = 6, message = "冲突事项过多") List<@NotNull(message = "冲突事项不能为空") @Code("comparison-conflict") String> conflicts,
        @Size(max = 500, message = "说明不超过 500 字") String note,
        @Size(max = 60, message = "核对单位不超过 60 字") String agency,
        @Size(max = 40, message = "核对报告编号不超过 40 字") String reportNumber,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    public enum Outcome { CONSISTENT, CONFLICT }

    // Named for the field that its message stands at.
    @AssertTrue(message = "核对有冲突的，请至少选择一项冲突事项")
    boolean isConflicts() {
        return outcome != Outcome.CONFLICT || conflicts != null && !conflicts.isEmpty();
    }
}
