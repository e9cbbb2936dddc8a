package cn.unioncare.aid;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 撤回申请, by the union that is to fill it in. */
public record Withdrawal(@NotBlank(message = "请写明撤回原因") @Size(max = 500, message = "撤回原因不超过 500 字") String reason) { }
