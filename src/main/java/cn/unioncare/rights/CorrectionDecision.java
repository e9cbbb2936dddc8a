package cn.unioncare.rights;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param reason why it is refused, which the person is told in writing */
public record CorrectionDecision(@NotNull(message = "请选择是否同意更正") Boolean accepted,
                                 @Size(max = 500, message = "理由不超过 500 字") String reason) {

    // Named for the field that its message stands at.
    @AssertTrue(message = "不同意更正的，请写明理由，书面答复申请人")
    boolean isReason() {
        return accepted == null || accepted || reason != null && !reason.isBlank();
    }
}
