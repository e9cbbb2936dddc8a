package cn.unioncare.campaign.areas;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one going out took. 豫工文〔2017〕61号 三3: 厉行节约、轻车简从，压缩人员、减少开支.
 *
 * @param staff   how many union officers went
 * @param expense 元 of travel and the like; nothing that workers received
 */
public record Outing(
        @NotNull(message = "请填写日期") LocalDate heldOn,
        @NotNull(message = "请填写参加人员") @Min(value = 1, message = "参加人员至少 1 人") @Max(value = 1000, message = "参加人员过多") Integer staff,
        @NotNull(message = "请填写用车数量") @Min(value = 0, message = "用车数量不能为负数") @Max(value = 100, message = "用车数量过多") Integer vehicles,
        @NotNull(message = "请填写开支") @DecimalMin(value = "0", message = "开支不能为负数")
        @Digits(integer = 8, fraction = 2, message = "金额最多两位小数") BigDecimal expense) { }
