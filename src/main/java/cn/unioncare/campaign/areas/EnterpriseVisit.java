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
 * 企业走访 (豫工文〔2017〕61号 二2): 生产经营状况、困难成因、发展规划、职工安置和待遇落实.
 *
 * @param workers how many work there
 * @param amount  元 of money and goods brought along
 */
public record EnterpriseVisit(
        @NotNull(message = "请填写本次的日期、人员、车辆和开支") @Valid Outing outing,
        @NotBlank(message = "请填写企业名称") @Size(max = 60, message = "企业名称不超过 60 字") String enterprise,
        @NotNull(message = "请选择企业状况") @Code("enterprise-condition") String kind,
        @NotNull(message = "请填写职工人数") @Min(value = 1, message = "职工人数不能少于 1 人") @Max(value = 10000000, message = "职工人数过多") Integer workers,
        @NotBlank(message = "请填写生产经营状况") @Size(max = 1000, message = "生产经营状况不超过 1000 字") String operation,
        @NotBlank(message = "请填写困难成因") @Size(max = 1000, message = "困难成因不超过 1000 字") String causes,
        @NotBlank(message = "请填写发展规划") @Size(max = 1000, message = "发展规划不超过 1000 字") String plan,
        @NotBlank(message = "请填写职工安置和待遇落实情况") @Size(max = 1000, message = "职工安置和待遇落实情况不超过 1000 字") String settlement,
        @NotNull(message = "请填写慰问款物金额") @DecimalMin(value = "0", message = "金额不能为负数")
        @Digits(integer = 10, fraction = 2, message = "金额最多两位小数") BigDecimal amount) implements Activity {

    @Override
    public int reached() {
        return workers;
    }

    @Override
    public BigDecimal money() {
        return amount;
    }
}
