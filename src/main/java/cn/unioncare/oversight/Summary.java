package cn.unioncare.oversight;

import cn.unioncare.shared.Impersonal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 工作总结: 做法经验、存在问题、意见建议. */
public record Summary(
        @NotBlank(message = "请填写做法经验") @Size(max = 5000, message = "做法经验不超过 5000 字") @Impersonal String practice,
        @NotBlank(message = "请填写存在问题") @Size(max = 5000, message = "存在问题不超过 5000 字") @Impersonal String problems,
        @NotBlank(message = "请填写意见建议") @Size(max = 5000, message = "意见建议不超过 5000 字") @Impersonal String advice) { }
