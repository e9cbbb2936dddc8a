package cn.unioncare.payments;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** 提交银行代发: that the file was handed over to the bank. @param reference 银行受理编号 */
public record BankFileSent(
        @NotNull(message = "请填写提交日期") @PastOrPresent(message = "提交日期不能晚于今天") LocalDate sentOn,
        @NotBlank(message = "请填写银行受理编号") @Size(max = 60, message = "受理编号不超过 60 字") String reference,
        @NotNull(message = "请确认代发文件的笔数、金额与清单一致")
        @AssertTrue(message = "代发文件的笔数、金额与清单不一致的，不得提交") Boolean checked) { }
