package cn.unioncare.hardship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 处理重复建档: the same household register is on file; is it another household all the same?
 *
 * @param archive the archive that is on file, as far as the clerk knows it
 */
public record DuplicateDecision(
        @NotNull(message = "请选择处理结论") Decision decision,
        @NotBlank(message = "请说明理由") @Size(max = 500, message = "理由不超过 500 字") String reason,
        @Size(max = 40, message = "档案编号不超过 40 字") String archive) {

    /** 另为一户, 并入户主档案, 迁移原档案. */
    public enum Decision { DIFFERENT_HOUSEHOLD, MERGED, MOVED }
}
