package cn.unioncare.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 审批: of the plan, and of the list of targets. */
public record Approval(
        @NotNull(message = "请选择审批意见") Decision decision,
        @NotBlank(message = "请填写意见") @Size(max = 500, message = "意见不超过 500 字") String opinion) {

    public enum Decision {
        AGREED("同意"), RETURNED("退回");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
