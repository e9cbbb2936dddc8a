package cn.unioncare.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审批发放. */
public record BatchApproval(
        @NotNull(message = "请选择审批意见") Decision decision,
        @NotBlank(message = "请填写审批意见") @Size(max = 500, message = "意见不超过 500 字") String opinion) {

    /** What was decided. */
    public enum Decision {
        APPROVED("同意发放"), RETURNED("退回");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
