package cn.unioncare.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 提出冲销. @param document 退汇凭证 or what else shows that it did not arrive */
public record NewReversal(
        @NotBlank(message = "请填写退汇凭证或者其他依据") @Size(max = 100, message = "依据不超过 100 字") String document,
        @NotBlank(message = "请填写冲销原因") @Size(max = 200, message = "原因不超过 200 字") String reason) { }
