package cn.unioncare.honours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * That a title is to be taken away: 弄虚作假 and the like, at any time, also long after it was awarded (冀工字〔2021〕11号 四2).
 *
 * @param responsible who is responsible, and what becomes of them
 */
public record CancellationRequest(
        @NotBlank(message = "请写明撤销的原因") @Size(max = 1000, message = "撤销的原因不超过 1000 字") String reason,
        @Size(max = 60, message = "依据文号不超过 60 字") String document,
        @NotEmpty(message = "请写明责任人和处理情况") @Size(max = 20, message = "责任人不超过 20 名")
        List<@NotNull(message = "请填写责任人") @Valid Responsible> responsible) {

    /** @param handling 如何处理 */
    public record Responsible(@NotBlank(message = "请填写责任人姓名") @Size(max = 50, message = "姓名不超过 50 字") String name,
                              @NotBlank(message = "请填写责任人单位") @Size(max = 100, message = "单位不超过 100 字") String unit,
                              @NotBlank(message = "请填写对责任人的处理") @Size(max = 200, message = "处理情况不超过 200 字") String handling) { }
}
