package cn.unioncare.nomination;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 撤回推荐. */
public record Withdrawal(@NotBlank(message = "请填写撤回原因") @Size(max = 500, message = "撤回原因不超过 500 字") String reason) { }
