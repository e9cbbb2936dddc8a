package cn.unioncare.campaign;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * 需求对接: what of a resource goes to a household.
 *
 * @param activity the number under which the resource was entered
 * @param visit    the visit that has found the need
 * @param amount   元 of it; nothing where a service has no price
 * @param met      whether the need is met with it
 */
public record NeedMatch(
        @NotBlank(message = "请选择社会资源") @Size(max = 40, message = "没有这项社会资源") String activity,
        @NotBlank(message = "请选择走访中提出的需求") @Size(max = 40, message = "没有这次走访") String visit,
        @NotNull(message = "请填写对接金额") @DecimalMin(value = "0", message = "金额不能为负数")
        @Digits(integer = 10, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
        @NotNull(message = "请选择需求是否已经满足") Boolean met) { }
