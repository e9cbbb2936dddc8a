package cn.unioncare.tipoffs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * 受理审查.
 *
 * @param reason      for the file, not for the informant
 * @param answer      what the informant reads, where it is not accepted
 * @param noKinship   whether whoever decides declares to be no relative of the accused
 */
public record TipOffAcceptance(
        @NotNull(message = "请选择审查结论") Decision decision,
        @NotBlank(message = "请填写审查意见") @Size(max = 500, message = "审查意见不超过 500 字") String reason,
        @Size(max = 1000, message = "答复不超过 1000 字") String answer,
        @NotNull(message = "请声明与被举报人有无亲属关系") Boolean noKinship) {

    /** 受理, 转送, 不予受理, 移交. */
    public enum Decision {
        ACCEPTED("受理"), FORWARDED("转送有权处理的机关"), DECLINED("不予受理"), RAISED("移交上一级工会");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
