package cn.unioncare.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 移送处理: to whom, when and why. */
public record Referral(
        @NotBlank(message = "请填写移送的机关") @Size(max = 100, message = "机关名称不超过 100 字") String organ,
        @NotNull(message = "请填写移送日期") @PastOrPresent(message = "移送日期不能晚于今天") LocalDate referredOn,
        @NotBlank(message = "请填写处理意见") @Size(max = 500, message = "意见不超过 500 字") String opinion) { }
