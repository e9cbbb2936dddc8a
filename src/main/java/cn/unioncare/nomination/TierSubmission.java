package cn.unioncare.nomination;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 择优并汇总报送: a reviewing union's choice.
 *
 * @param report 推荐情况报告 (推选情况报告); must be given where the nomination goes on
 * @param paperReceivedOn when the sealed papers came in; the day of the submission where it is left open
 * @param paperCopies     how many of them; as many as the notice asks for where it is left open
 * @param sealed whether the report is sealed; must be where the nomination goes on
 */
public record TierSubmission(
        @NotNull(message = "请选择是否报送") Decision decision,
        @NotBlank(message = "请填写上级工会意见") @Size(max = 500, message = "上级工会意见不超过 500 字") String opinion,
        @Size(max = 4000, message = "推荐情况报告不超过 4000 字") String report,
        Boolean sealed,
        Boolean paperReceived,
        LocalDate paperReceivedOn,
        @Min(value = 1, message = "纸质材料份数应为 1 至 99") @Max(value = 99, message = "纸质材料份数应为 1 至 99") Integer paperCopies,
        @NotNull(message = "请声明与推荐对象有无亲属关系") Boolean noKinship,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments {

    public enum Decision { SUBMITTED, NOT_CHOSEN, RETURNED }
}
