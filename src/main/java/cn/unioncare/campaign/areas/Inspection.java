package cn.unioncare.campaign.areas;

import cn.unioncare.documents.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * 督查落实 (豫工文〔2017〕61号 二5): whether each household's 联系人、期限、措施、路径 are clear, and whether the money arrives.
 *
 * @param unit       whom it looked at
 * @param households how many households it looked at
 * @param problems   in how many it found something
 */
public record Inspection(
        @NotNull(message = "请填写本次的日期、人员、车辆和开支") @Valid Outing outing,
        @NotNull(message = "请选择督查内容") @Code("inspection-kind") String kind,
        @NotBlank(message = "请填写被督查单位") @Size(max = 60, message = "被督查单位不超过 60 字") String unit,
        @NotNull(message = "请填写抽查户数") @Min(value = 0, message = "抽查户数不能为负数") @Max(value = 1000000, message = "抽查户数过多") Integer households,
        @NotNull(message = "请填写发现问题户数") @Min(value = 0, message = "发现问题户数不能为负数") @Max(value = 1000000, message = "发现问题户数过多") Integer problems,
        @NotBlank(message = "请填写督查情况") @Size(max = 1000, message = "督查情况不超过 1000 字") String findings,
        @Size(max = 500, message = "整改要求和期限不超过 500 字") String correction) implements Activity {

    @Override
    public int reached() {
        return households;
    }

    @Override
    public BigDecimal money() {
        return BigDecimal.ZERO;
    }
}
