package cn.unioncare.oversight;

import cn.unioncare.shared.Impersonal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 撤销督查: it was ordered in error. */
public record Withdrawal(
        @NotBlank(message = "请填写撤销原因") @Size(max = 500, message = "撤销原因不超过 500 字") @Impersonal String reason) { }
