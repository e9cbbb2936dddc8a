package cn.unioncare.rights;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 审批销毁.
 *
 * @param confirmation the word 销毁, typed: it cannot be taken back
 * @param reason       why it is not approved
 */
public record ErasureDecision(@NotNull(message = "请选择是否批准销毁") Boolean approved, String confirmation,
                              @Size(max = 200, message = "不批准的理由不超过 200 字") String reason) {

    // Each is named for the field that its message stands at.
    @AssertTrue(message = "销毁后不能恢复，批准时请输入“销毁”二字")
    boolean isConfirmation() {
        return approved == null || !approved || "销毁".equals(confirmation);
    }

    @AssertTrue(message = "不批准的，请写明理由")
    boolean isReason() {
        return approved == null || approved || reason != null && !reason.isBlank();
    }
}
