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
 * 一线慰问 (豫工文〔2017〕61号 二3): 基层生产一线、重点工程、节日坚守岗位, and the professionals.
 *
 * @param amount 元 of money and goods brought along
 */
public record FrontlineVisit(
        @NotNull(message = "请填写本次的日期、人员、车辆和开支") @Valid Outing outing,
        @NotNull(message = "请选择慰问对象") @Code("frontline-kind") String kind,
        @NotBlank(message = "请填写慰问地点") @Size(max = 60, message = "慰问地点不超过 60 字") String place,
        @NotNull(message = "请填写慰问人数") @Min(value = 1, message = "慰问人数不能少于 1 人") @Max(value = 10000000, message = "慰问人数过多") Integer people,
        @NotNull(message = "请填写慰问款物金额") @DecimalMin(value = "0", message = "金额不能为负数")
        @Digits(integer = 10, fraction = 2, message = "金额最多两位小数") BigDecimal amount,
        @Size(max = 1000, message = "情况不超过 1000 字") String note) implements Activity {

    @Override
    public int reached() {
        return people;
    }

    @Override
    public BigDecimal money() {
        return amount;
    }
}
