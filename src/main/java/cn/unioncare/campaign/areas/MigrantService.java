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
 * 农民工维权服务 (豫工文〔2017〕61号 二4): 欠薪、平安返乡、户外劳动者站点、就业.
 *
 * @param amount 元: of arrears what was recovered; otherwise what was spent on the people
 */
public record MigrantService(
        @NotNull(message = "请填写本次的日期、人员、车辆和开支") @Valid Outing outing,
        @NotNull(message = "请选择服务内容") @Code("migrant-service") String kind,
        @Size(max = 100, message = "联合单位不超过 100 字") String partners,
        @NotNull(message = "请填写服务人数") @Min(value = 1, message = "服务人数不能少于 1 人") @Max(value = 10000000, message = "服务人数过多") Integer people,
        @NotNull(message = "请填写金额") @DecimalMin(value = "0", message = "金额不能为负数")
        @Digits(integer = 10, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
        @NotBlank(message = "请填写情况") @Size(max = 1000, message = "情况不超过 1000 字") String note) implements Activity {

    @Override
    public int reached() {
        return people;
    }

    @Override
    public BigDecimal money() {
        return amount;
    }
}
