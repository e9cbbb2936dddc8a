package cn.unioncare.honours;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param reason why it is not confirmed */
public record CancellationDecision(@NotNull(message = "请选择是否确认撤销") Boolean confirmed,
                                   @Size(max = 500, message = "理由不超过 500 字") String reason) {

    @AssertTrue(message = "不确认撤销的，请写明理由")
    boolean isReason() {
        return confirmed == null || confirmed || reason != null && !reason.isBlank();
    }
}
