package cn.unioncare.payments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param reason asked for where it is refused */
public record DepositDecision(
        @NotNull(message = "请选择确认或者不予确认") Boolean confirmed,
        @Size(max = 200, message = "理由不超过 200 字") String reason) { }
