package cn.unioncare.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 提出追回. @param cause left out, the stricter: {@code FALSE_FILING} */
public record NewRecovery(
        @NotBlank(message = "请填写追回的原因") @Size(max = 500, message = "原因不超过 500 字") String reason,
        Recovery.Cause cause) {

    public NewRecovery {
        cause = cause == null ? Recovery.Cause.FALSE_FILING : cause;
    }
}
