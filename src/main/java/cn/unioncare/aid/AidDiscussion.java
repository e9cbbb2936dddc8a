package cn.unioncare.aid;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.meetings.Ballot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 集体研究 of a large sum.
 *
 * @param meeting   the number of the meeting, where it was recorded as one; null where it was not
 * @param withdrawn how many of those present withdrew from this household
 */
public record AidDiscussion(
        @Size(max = 40, message = "会议编号不超过 40 字") String meeting,
        @NotNull(message = "请填写会议日期") LocalDate heldOn,
        @NotBlank(message = "请填写会议地点") @Size(max = 60, message = "会议地点不超过 60 字") String place,
        @NotNull(message = "请填写应到人数") @Min(value = 1, message = "应到人数至少为 1") @Max(value = 9999, message = "应到人数过大") Integer expected,
        @NotNull(message = "请填写实到人数") @Min(value = 1, message = "实到人数至少为 1") @Max(value = 9999, message = "实到人数过大") Integer present,
        @NotNull(message = "请填写回避人数") @Min(value = 0, message = "回避人数不能为负数") @Max(value = 9999, message = "回避人数过大") Integer withdrawn,
        @NotNull(message = "请填写表决结果") @Valid Ballot ballot,
        @NotBlank(message = "请填写研究意见") @Size(max = 2000, message = "研究意见不超过 2000 字") String discussion,
        @NotNull(message = "请声明与申请家庭有无亲属关系") Boolean noKinship,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments {

    /** The vote, in a line. */
    String outcome() {
        return "同意 " + ballot.agree() + " 票，不同意 " + ballot.against() + " 票，弃权 " + ballot.abstain() + " 票";
    }
}
