package cn.unioncare.organisation.units;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** What a union is from today on; its code, tier and parent stay. */
public record UnitChange(
    @NotBlank(message = "请填写工会名称") @Pattern(regexp = UnitName.FORM, message = UnitName.PROBLEM) String name,
    @NotBlank(message = "请填写地区代码") @Pattern(regexp = "\\d{6}", message = "地区代码应为 6 位数字") String region,
    Boolean determines, String reviewBy) {

    public UnitChange {
        determines = Boolean.TRUE.equals(determines);
    }
}
