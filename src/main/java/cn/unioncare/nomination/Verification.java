package cn.unioncare.nomination;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 审核身份和事迹: a reviewing union's finding.
 *
 * @param paperReceivedOn when the sealed papers came in, where they have
 * @param paperCopies     how many of them
 */
public record Verification(
        @NotNull(message = "请选择审核意见") Decision decision,
        @NotNull(message = "请核实身份") Boolean identityTrue,
        @NotNull(message = "请核实事迹") Boolean storyTrue,
        @NotNull(message = "请核对申报材料是否已盖章") Boolean paperSealed,
        LocalDate paperReceivedOn,
        @Min(value = 1, message = "纸质材料份数应为 1 至 99") @Max(value = 99, message = "纸质材料份数应为 1 至 99") Integer paperCopies,
        @NotBlank(message = "请填写审核意见") @Size(max = 500, message = "审核意见不超过 500 字") String opinion,
        @NotNull(message = "请声明与推荐对象有无亲属关系") Boolean noKinship) {

    public enum Decision { AGREED, RETURNED, REJECTED }
}
