package cn.unioncare.nomination;

import cn.unioncare.meetings.Ballot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 召开会议审议: one sitting votes on every candidate of the round.
 *
 * @param meeting the number of the meeting, where it was recorded as one; null where it was not
 */
public record RoundMeeting(
        @Size(max = 40, message = "会议编号不超过 40 字") String meeting,
        @NotNull(message = "请填写会议日期") LocalDate heldOn,
        @NotBlank(message = "请填写会议地点") @Size(max = 60, message = "会议地点不超过 60 字") String place,
        @NotBlank(message = "请填写主持人") @Size(max = 30, message = "主持人不超过 30 字") String chair,
        @NotNull(message = "请填写应到人数") @Min(value = 1, message = "应到人数至少为 1") @Max(value = 10000, message = "应到人数过大") Integer expected,
        @NotNull(message = "请填写实到人数") @Min(value = 1, message = "实到人数至少为 1") @Max(value = 10000, message = "实到人数过大") Integer present,
        @NotEmpty(message = "请逐一登记表决结果") @Size(max = 1000, message = "人选过多")
        List<@Valid @NotNull(message = "表决结果不能为空") Vote> votes,
        @NotNull(message = "请声明与推荐对象有无亲属关系") Boolean noKinship) {

    /** @param withdrawn how many of those present withdrew from this candidate */
    public record Vote(
            @NotBlank(message = "请填写推荐编号") @Size(max = 40, message = "推荐编号不超过 40 字") String nomination,
            @NotNull(message = "请填写回避人数") @Min(value = 0, message = "回避人数不能为负数") @Max(value = 9999, message = "回避人数过大") Integer withdrawn,
            @NotNull(message = "请填写表决结果") @Valid Ballot ballot,
            @NotBlank(message = "请填写讨论意见") @Size(max = 2000, message = "讨论意见不超过 2000 字") String discussion) { }
}
