package cn.unioncare.payments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 更正收款账户: what becomes of each payment that failed. */
public record CorrectedAccounts(
        @NotEmpty(message = "请逐笔处理发放失败的资金") @Size(max = 5000, message = "一次不超过 5000 笔")
        List<@Valid @NotNull(message = "更正不能有空行") Correction> corrections) {

    /**
     * One of them.
     *
     * @param bank     of the worker's own account, asked for where it is paid again by bank; so is the card
     * @param reason   asked for where it is given up
     */
    public record Correction(
            @NotBlank(message = "请填写发放编号") @Size(max = 40, message = "发放编号不超过 40 字") String payment,
            @NotNull(message = "请选择处理方式") Action action,
            @Size(max = 60, message = "开户银行不超过 60 字") String bank,
            @Size(max = 25, message = "银行卡号不超过 25 位") String bankCard,
            @Size(max = 200, message = "原因不超过 200 字") String reason) {

        /** Never in the clear, not even by accident. */
        @Override
        public String toString() {
            return "Correction[" + payment + ", " + action + "]";
        }
    }

    /** What is done with it. */
    public enum Action {
        RETRY("重新发放"), GIVE_UP("撤销发放");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
