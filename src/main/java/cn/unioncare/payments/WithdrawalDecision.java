package cn.unioncare.payments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 确认或不予撤回. @param opinion asked for where it is not confirmed */
public record WithdrawalDecision(
        @NotNull(message = "请选择确认或者不予撤回") Boolean confirmed,
        @Size(max = 500, message = "意见不超过 500 字") String opinion) { }
