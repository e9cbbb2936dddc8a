package cn.unioncare.notices;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.Code;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.shared.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * 张贴公示: where and when the list was put up. The day itself is not counted.
 *
 * @param withoutPrivateData the clerk has made sure that nothing private stands on the list (domain.md 6)
 * @param channels           公示渠道, within the unit (domain.md 12, 6)
 * @param document           依据文号
 * @param phone              监督电话
 * @param receiver           受理单位: who takes objections
 * @param workingDays        how long a list of honours shall hang; as long as it must where it is left open
 */
public record Posting(
        @NotNull(message = "请填写张贴日期") LocalDate postedOn,
        @NotBlank(message = "请填写公示地点") @Size(max = 120, message = "公示地点不超过 120 字") String place,
        @NotNull(message = "请确认公示内容不含隐私信息")
        @AssertTrue(message = "公示内容不得含身份证号、电话、住址、病情、收入和家庭成员") Boolean withoutPrivateData,
        @Size(max = 6, message = "公示渠道过多")
        List<@NotNull(message = "公示渠道不能为空") @Code("notice-channel") String> channels,
        @Size(max = 60, message = "依据文号不超过 60 字") String document,
        @Pattern(regexp = "1\\d{10}|0\\d{2,3}-?\\d{7,8}", message = "监督电话应为 11 位手机号或带区号的固定电话") String phone,
        @Email(message = "监督邮箱格式不正确") @Size(max = 60, message = "监督邮箱不超过 60 字") String email,
        @Size(max = 60, message = "受理单位不超过 60 字") String receiver,
        @Size(max = 20, message = "附件不超过 20 个")
        List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments,
        @Min(value = 1, message = "公示期应为 1 至 60 个工作日")
        @Max(value = 60, message = "公示期应为 1 至 60 个工作日") Integer workingDays) implements WithAttachments {

    /**
     * How many working days it shall hang.
     *
     * @throws Refusal 400 if that is less than the notice asks for, or another number than the unions have set
     */
    int daysFor(Publicity publicity) {
        int required = publicity.workingDays();
        if (workingDays == null || workingDays == required) {
            return required;
        }
        if (publicity.honours().isEmpty()) {
            throw Refusal.invalid("workingDays", "公示期为 " + required + " 个工作日，不能另定");
        }
        if (workingDays < required) {
            throw Refusal.invalid("workingDays", "公示期不得少于 " + required + " 个工作日（"
                + publicity.honours().get().clause() + "），少于规定天数的不予受理");
        }
        return workingDays;
    }
}
