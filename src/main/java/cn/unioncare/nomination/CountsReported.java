package cn.unioncare.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** 上一年度统计数: by which the places of a round are shared out. */
public record CountsReported(
        @NotEmpty(message = "请填写各单位统计数") @Size(max = 300, message = "单位过多")
        List<@Valid @NotNull(message = "单位统计数不能为空") Unit> units) {

    /** @param counts by the id of the count, as the programme names it */
    public record Unit(
            @NotBlank(message = "请填写单位编码") @Size(max = 12, message = "单位编码不超过 12 位") String unit,
            @NotEmpty(message = "请填写统计数") @Size(max = 10, message = "统计数过多")
            Map<String, @NotNull(message = "请填写统计数") @Min(value = 0, message = "统计数不能为负数")
                @Max(value = 100_000_000, message = "统计数过大") Long> counts) { }
}
