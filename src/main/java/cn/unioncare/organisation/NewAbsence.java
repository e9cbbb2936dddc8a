package cn.unioncare.organisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is declared.
 *
 * @param login      who is away; left out for oneself
 * @param substitute who stands in, of the same union; left out where nobody does
 */
public record NewAbsence(
        @Size(max = 64, message = "账号不超过 64 字") String login,
        @NotNull(message = "请填写开始日期") LocalDate from,
        @NotNull(message = "请填写结束日期") LocalDate until,
        @NotNull(message = "请选择事由") AbsenceReason reason,
        @Size(max = 64, message = "账号不超过 64 字") String substitute) { }
