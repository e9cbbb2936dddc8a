package cn.unioncare.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 审定名额分配方案: the places of each unit. A unit that is left out gets none.
 *
 * @param basis   by what they were shared out, and why where it was adjusted
 * @param adopted that the person answers for it
 */
public record AllocationAdopted(
        @NotEmpty(message = "请填写各单位名额") @Size(max = 300, message = "单位过多")
        List<@Valid @NotNull(message = "单位名额不能为空") Unit> units,
        @NotBlank(message = "请填写分配依据和调整理由") @Size(max = 1000, message = "分配依据不超过 1000 字") String basis,
        @NotNull(message = "请确认审定") @AssertTrue(message = "审定后方可办结") Boolean adopted) {

    /** @param reason why it is not what was proposed; not asked for where it is */
    public record Unit(
            @NotBlank(message = "请填写单位编码") @Size(max = 12, message = "单位编码不超过 12 位") String unit,
            @NotNull(message = "请填写名额") @Min(value = 0, message = "名额不能为负数") @Max(value = 1000, message = "名额过大") Integer places,
            @Size(max = 200, message = "调整理由不超过 200 字") String reason) { }
}
