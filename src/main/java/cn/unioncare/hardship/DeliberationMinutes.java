package cn.unioncare.hardship;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.meetings.Attendee;
import cn.unioncare.meetings.Ballot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * 民主评议会议记录 (冀工办发〔2017〕44号 附件4).
 *
 * @param presenter who told the panel of the household and the survey
 * @param recusals  who withdrew and why
 */
public record DeliberationMinutes(
        @NotNull(message = "请填写会议日期") @PastOrPresent(message = "会议日期不能晚于今天") LocalDate heldOn,
        @NotBlank(message = "请填写会议地点") @Size(max = 60, message = "会议地点不超过 60 字") String place,
        @NotBlank(message = "请填写主持人") @Size(max = 30, message = "主持人不超过 30 字") String chair,
        @NotBlank(message = "请填写记录人") @Size(max = 30, message = "记录人不超过 30 字") String recorder,
        @NotNull(message = "请填写应到人数") @Min(value = 1, message = "应到人数至少 1 人")
        @Max(value = 200, message = "应到人数过大，请核对") Integer expected,
        @NotEmpty(message = "请填写到会人员") @Size(max = 200, message = "到会人员过多")
        List<@Valid @NotNull(message = "到会人员不能为空") Attendee> attendees,
        @NotNull(message = "请填写表决结果") @Valid Ballot ballot,
        @NotBlank(message = "请填写讨论意见") @Size(max = 2000, message = "讨论意见不超过 2000 字") String discussion,
        @NotNull(message = "请声明记录人与申请家庭有无亲属关系") Boolean noKinship,
        LocalTime startedAt,
        @Size(max = 30, message = "情况介绍人不超过 30 字") String presenter,
        @Size(max = 500, message = "回避情况不超过 500 字") String recusals,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments { }
