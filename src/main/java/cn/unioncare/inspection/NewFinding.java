package cn.unioncare.inspection;

import cn.unioncare.documents.Attachment;
import cn.unioncare.shared.Impersonal;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What was found.
 *
 * @param union       that is to answer; null for the union that owns the case
 * @param workingDays by when, counted from tomorrow
 */
public record NewFinding(
        @JsonProperty("case") @NotBlank(message = "请填写案号") String caseId,
        @NotNull(message = "请选择问题或建议") Finding.Level level,
        @NotBlank(message = "请填写依据的条款") @Size(max = 200, message = "条款不超过 200 字") @Impersonal String clause,
        @NotBlank(message = "请写明发现的情况") @Size(max = 2000, message = "内容不超过 2000 字") @Impersonal String text,
        @Min(value = 1, message = "整改期限至少 1 个工作日") @Max(value = 120, message = "整改期限最多 120 个工作日") int workingDays,
        String union,
        @Size(max = 20, message = "附件不超过 20 个") List<@Valid @NotNull(message = "附件不能为空") Attachment> attachments) {

    Words words() {
        return new Words(text, attachments);
    }
}
