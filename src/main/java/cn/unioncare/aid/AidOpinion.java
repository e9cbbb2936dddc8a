package cn.unioncare.aid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * 审核, 审批: what whoever decides says of it.
 *
 * @param amount 核定金额 in 元, at most what stood before; null for a service
 */
public record AidOpinion(
        @NotNull(message = "请选择意见") Decision decision,
        @Yuan BigDecimal amount,
        @NotBlank(message = "请填写意见") @Size(max = 500, message = "意见不超过 500 字") String opinion,
        @NotNull(message = "请声明与申请家庭有无亲属关系") Boolean noKinship) {

    public enum Decision {
        AGREED("同意"), RETURNED("退回"), REFUSED("不予帮扶");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
