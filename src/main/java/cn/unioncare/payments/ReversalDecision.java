package cn.unioncare.payments;

import jakarta.validation.constraints.NotNull;

/** 确认或不予冲销. */
public record ReversalDecision(@NotNull(message = "请选择确认或者不予冲销") Boolean confirmed) { }
