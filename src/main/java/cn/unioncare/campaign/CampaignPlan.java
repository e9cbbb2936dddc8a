package cn.unioncare.campaign;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Code;
import cn.unioncare.documents.WithAttachments;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 制定方案和预算.
 *
 * @param measures  how it is done: mobilisation, division of work, 轻车简从
 * @param staff     how many people go out
 * @param vehicles  how many vehicles they need
 * @param budgets   元 for each source of money
 * @param standards 元 for each household of a kind
 */
public record CampaignPlan(
        @NotNull(message = "请填写开始日期") LocalDate from,
        @NotNull(message = "请填写报表截止日期") LocalDate reports,
        @NotNull(message = "请填写结束日期") LocalDate until,
        @NotBlank(message = "请填写活动安排") @Size(max = 2000, message = "活动安排不超过 2000 字") String measures,
        @NotNull(message = "请填写参加人数") @Min(value = 1, message = "参加人数至少 1 人") @Max(value = 100000, message = "参加人数过多") Integer staff,
        @NotNull(message = "请填写用车数量") @Min(value = 0, message = "用车数量不能为负数") @Max(value = 10000, message = "用车数量过多") Integer vehicles,
        @NotEmpty(message = "请填写资金预算") @Size(max = 6, message = "资金来源不超过 6 项")
        List<@Valid @NotNull(message = "资金预算不能为空") Budget> budgets,
        @NotEmpty(message = "请填写慰问标准") @Size(max = 10, message = "慰问标准不超过 10 项")
        List<@Valid @NotNull(message = "慰问标准不能为空") Standard> standards,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments)
        implements WithAttachments {

    public record Budget(
            @NotNull(message = "请选择资金来源") @Code("fund-source") String source,
            @NotNull(message = "请填写预算金额") @DecimalMin(value = "0", message = "金额不能为负数")
            @Digits(integer = 10, fraction = 2, message = "金额最多两位小数") BigDecimal amount) { }

    public record Standard(
            @NotNull(message = "请选择对象类别") @Code("campaign-target") String kind,
            @NotNull(message = "请填写慰问标准") @DecimalMin(value = "0", message = "金额不能为负数")
            @Digits(integer = 10, fraction = 2, message = "金额最多两位小数") BigDecimal amount) { }
}
