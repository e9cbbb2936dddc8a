package cn.unioncare.inspection;

import cn.unioncare.shared.Impersonal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an answer does not do, and by when a better one is due. */
public record NewReturn(
        @NotBlank(message = "请写明退回的理由") @Size(max = 2000, message = "内容不超过 2000 字") @Impersonal String text,
        @Min(value = 1, message = "整改期限至少 1 个工作日") @Max(value = 120, message = "整改期限最多 120 个工作日") int workingDays) { }
