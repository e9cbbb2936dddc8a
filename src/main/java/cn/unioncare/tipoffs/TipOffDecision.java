package cn.unioncare.tipoffs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 研究处理意见: what the one who decides makes of the findings. */
public record TipOffDecision(
        @NotNull(message = "请选择结论") Outcome outcome,
        @NotBlank(message = "请填写处理意见") @Size(max = 1000, message = "处理意见不超过 1000 字") String opinion,
        @NotNull(message = "请声明与被举报人有无亲属关系") Boolean noKinship) {

    /** 属实, 部分属实, 不属实, 需补充调查. */
    public enum Outcome {
        TRUE("属实"), PARTLY("部分属实"), UNTRUE("不属实"), MORE("需要补充调查");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
