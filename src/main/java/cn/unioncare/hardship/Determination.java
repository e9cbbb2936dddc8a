package cn.unioncare.hardship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 认定审批: the determining union's decision. */
public record Determination(
        @NotNull(message = "请选择认定结论") Decision decision,
        @NotBlank(message = "请填写审批意见") @Size(max = 500, message = "审批意见不超过 500 字") String opinion,
        ReturnTo returnTo,
        @NotNull(message = "请声明与申请家庭有无亲属关系") Boolean noKinship) {

    public enum Decision { APPROVED, RETURNED, REJECTED }
}
