package cn.unioncare.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 提出撤回追回. */
public record RecoveryWithdrawal(
        @NotBlank(message = "请填写撤回追回的理由") @Size(max = 500, message = "理由不超过 500 字") String reason) { }
