package cn.unioncare.organisation.units;

import cn.unioncare.organisation.Tier;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * A union that begins.
 *
 * @param reviewBy the union above it that reviews what it files; null for the one that determines
 * @param from     its first day; null for today
 */
public record NewUnit(
    @NotBlank(message = "请填写工会编码")
    @Pattern(regexp = "(?!1[3-9]\\d{9}$)[0-9A-Z]{2,12}",
        message = "工会编码应为 2 至 12 位数字或大写字母，不得是手机号") String code,
    @NotBlank(message = "请填写工会名称") @Pattern(regexp = UnitName.FORM, message = UnitName.PROBLEM) String name,
    @NotNull(message = "请选择工会层级") Tier tier,
    @NotBlank(message = "请选择上级工会") String parent,
    @NotBlank(message = "请填写地区代码") @Pattern(regexp = "\\d{6}", message = "地区代码应为 6 位数字") String region,
    Boolean determines, String reviewBy, LocalDate from) {

    public NewUnit {
        determines = Boolean.TRUE.equals(determines);
    }
}
