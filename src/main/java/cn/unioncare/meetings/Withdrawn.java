package cn.unioncare.meetings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 回避: somebody who does not vote on one candidate, and still votes on the others. */
public record Withdrawn(
        @NotBlank(message = "请填写回避人姓名") @Size(max = 30, message = "姓名不超过 30 字") String name,
        @NotBlank(message = "请填写回避原因") @Size(max = 60, message = "回避原因不超过 60 字") String reason) { }
