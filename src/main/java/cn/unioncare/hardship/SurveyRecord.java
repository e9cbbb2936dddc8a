package cn.unioncare.hardship;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 入户调查记录: who went, what they found, and the figures as verified.
 *
 * @param noKinship         whether the surveyor declares not to be a relative of the household
 * @param place             where they went
 * @param interviewee       who received them, and what that person is to the worker
 * @param home              what they saw that the archive form asks for
 * @param intervieweeSigned whether that person has signed the record
 */
public record SurveyRecord(
        @NotNull(message = "请填写入户日期") @PastOrPresent(message = "入户日期不能晚于今天") LocalDate surveyedOn,
        @NotEmpty(message = "请填写入户人员") @Size(max = 10, message = "入户人员不超过 10 人")
        List<@Valid @NotNull(message = "入户人员不能为空") Surveyor> surveyors,
        @NotNull(message = "请声明与申请家庭有无亲属关系") Boolean noKinship,
        @NotBlank(message = "请填写家庭实际情况") @Size(max = 2000, message = "家庭实际情况不超过 2000 字") String situation,
        @NotNull(message = "请填写核实后的家庭经济状况") @Valid Circumstances verified,
        @NotNull(message = "请选择调查结论") Conclusion conclusion,
        @Size(max = 500, message = "说明不超过 500 字") String note,
        @Size(max = 120, message = "入户地点不超过 120 字") String place,
        @Size(max = 60, message = "受访人不超过 60 字") String interviewee,
        @Valid HomeFindings home,
        Boolean intervieweeSigned,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    /** 列为评议对象, 予以剔除. */
    public enum Conclusion { QUALIFIED, UNQUALIFIED }

    /** 工作人员, 社工, 义工: only staff count towards the two. */
    public enum Capacity { STAFF, SOCIAL_WORKER, VOLUNTEER }

    public record Surveyor(
            @NotBlank(message = "请填写入户人员姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
            @NotNull(message = "请选择入户人员身份") Capacity capacity) { }

    public long staff() {
        return surveyors.stream().filter(surveyor -> surveyor.capacity() == Capacity.STAFF).count();
    }
}
