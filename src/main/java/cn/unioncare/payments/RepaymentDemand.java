package cn.unioncare.payments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 发出追回通知. @param delivered how it reached the worker */
public record RepaymentDemand(
        @NotNull(message = "请填写送达日期") @PastOrPresent(message = "送达日期不能晚于今天") LocalDate deliveredOn,
        @NotBlank(message = "请填写送达方式") @Size(max = 100, message = "送达方式不超过 100 字") String delivered,
        @NotNull(message = "请填写退款期限") LocalDate repayBy) { }
