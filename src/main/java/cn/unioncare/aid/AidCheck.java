package cn.unioncare.aid;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 核对帮扶申请: whether what is there bears the application. @param note asked for unless it is complete */
public record AidCheck(
        @NotNull(message = "请选择核对结果") Decision decision,
        @Size(max = 500, message = "说明不超过 500 字") String note,
        @NotNull(message = "请声明与申请家庭有无亲属关系") Boolean noKinship) {

    public enum Decision {
        COMPLETE("齐全，报中心负责人审核"), INCOMPLETE("退回补正"), WITHDRAWN("申请人撤回");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
