package cn.unioncare.inspection;

import cn.unioncare.shared.Impersonal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What is asked for when a sample is drawn.
 *
 * @param flows null or empty for all
 * @param until the last day on which a case ended; before today, since today's cases are still ending
 * @param seed  null where the server is to choose one
 */
public record NewAudit(
        @NotBlank(message = "请填写审计名称") @Size(max = 100, message = "审计名称不超过 100 字") @Impersonal String title,
        List<@NotBlank(message = "流程不能为空") String> flows,
        @NotNull(message = "请填写办结日期的起始日") LocalDate from,
        @NotNull(message = "请填写办结日期的截止日") LocalDate until,
        @Min(value = 1, message = "样本至少 1 件") @Max(value = 1000, message = "样本最多 1000 件") int size,
        Long seed) { }
