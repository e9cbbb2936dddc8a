package cn.unioncare.campaign.areas;

import cn.unioncare.documents.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * 社会资源与捐赠 (豫工文〔2017〕61号 二5), matched to what is needed.
 *
 * @param giver      who gives: an enterprise, a foundation, a society
 * @param amount     元 of money and goods
 * @param need       which need it meets, and whose
 * @param deductible whether 公益性捐赠税前列支 applies
 */
public record Resource(
        @NotNull(message = "请填写本次的日期、人员、车辆和开支") @Valid Outing outing,
        @NotNull(message = "请选择资源类别") @Code("resource-kind") String kind,
        @NotBlank(message = "请填写提供单位") @Size(max = 60, message = "提供单位不超过 60 字") String giver,
        @NotNull(message = "请填写款物折合金额") @DecimalMin(value = "0", message = "金额不能为负数")
        @Digits(integer = 10, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
        @Size(max = 200, message = "物资或服务不超过 200 字") String goods,
        @NotBlank(message = "请填写对接的需求") @Size(max = 500, message = "对接的需求不超过 500 字") String need,
        @NotNull(message = "请填写受益人数") @Min(value = 0, message = "受益人数不能少于 0 人") @Max(value = 10000000, message = "受益人数过多") Integer people,
        @NotNull(message = "请选择是否适用公益性捐赠税前列支") Boolean deductible) implements Activity {

    @Override
    public int reached() {
        return people;
    }

    @Override
    public BigDecimal money() {
        return amount;
    }
}
