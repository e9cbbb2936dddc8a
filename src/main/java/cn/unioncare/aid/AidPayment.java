package cn.unioncare.aid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 申请发放款物, by what was approved; only the account may be put right.
 *
 * @param bank 开户银行; null for goods, and so is the card
 * @param note asked for where it is returned
 */
public record AidPayment(
        @NotNull(message = "请选择办理结果") Decision decision,
        @Size(max = 60, message = "开户银行不超过 60 字") String bank,
        @Size(max = 19, message = "银行卡号不超过 19 位") String bankCard,
        @Size(max = 500, message = "说明不超过 500 字") String note) {

    public enum Decision {
        REQUESTED("申请发放"), RETURNED("不能发放，退回重新申请");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Never in the clear, not even by accident. */
    @Override
    public String toString() {
        return "AidPayment";
    }
}
