package cn.unioncare.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** 建立发放批次: of which fund, and how it is paid out. */
public record NewBatch(
        @NotBlank(message = "请选择资金") @Size(max = 40, message = "资金编号不超过 40 字") String fund,
        @NotNull(message = "请选择发放方式") Method method) { }
