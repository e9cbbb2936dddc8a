package cn.unioncare.hardship;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Code;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 帮扶计划: contact person, period, measures and path, agreed with the worker (冀工办发〔2017〕44号 二(一)4).
 *
 * @param workerSigned     困难职工签字确认: without it the plan cannot be closed
 * @param needs            帮扶需求, as the 联系卡 (附件7) names them
 * @param supervisionPhone 监督电话 on the card
 * @param cardIssuer       发卡单位
 */
public record PlanOfAssistance(
        @NotBlank(message = "请填写帮扶单位") @Size(max = 60, message = "帮扶单位不超过 60 字") String helperUnit,
        @NotBlank(message = "请填写帮扶责任人") @Size(max = 30, message = "帮扶责任人不超过 30 字") String responsible,
        @Size(max = 30, message = "职务不超过 30 字") String position,
        @NotNull(message = "请填写责任人电话")
        @Pattern(regexp = "1\\d{10}|0\\d{2,3}-?\\d{7,8}", message = "电话应为 11 位手机号或带区号的固定电话") String phone,
        @NotNull(message = "请填写帮扶开始日期") LocalDate from,
        @NotNull(message = "请填写帮扶结束日期") LocalDate until,
        @NotNull(message = "请填写预计脱困时间") LocalDate expectedRelief,
        @NotEmpty(message = "请至少选择一项“四个一批”措施") @Size(max = 4, message = "“四个一批”措施最多四项")
        List<@NotNull(message = "措施不能为空") @Code("four-measures") String> fourMeasures,
        @NotBlank(message = "请填写帮扶措施和路径") @Size(max = 1000, message = "帮扶措施不超过 1000 字") String measures,
        @NotNull(message = "请确认困难职工已签字")
        @AssertTrue(message = "困难职工未签字确认的，帮扶计划不能办结") Boolean workerSigned,
        @NotNull(message = "请填写签字日期") LocalDate signedOn,
        @Size(max = 6, message = "帮扶需求过多") List<@NotNull(message = "帮扶需求不能为空") @Code("aid") String> needs,
        @Pattern(regexp = "1\\d{10}|0\\d{2,3}-?\\d{7,8}", message = "监督电话应为 11 位手机号或带区号的固定电话") String supervisionPhone,
        @Size(max = 60, message = "发卡单位不超过 60 字") String cardIssuer,
        LocalDate cardIssuedOn,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) implements WithAttachments {

    // Named for the field that its message stands at.
    @AssertTrue(message = "帮扶结束日期不能早于开始日期")
    boolean isUntil() {
        return from == null || until == null || !until.isBefore(from);
    }
}
