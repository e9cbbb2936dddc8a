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
 * 入户走访: one going out to households, for what it took (豫工文〔2017〕61号 三2、三3). What was found and given at each home stands in
 * its visit, so that no money is told twice.
 */
public record HouseholdRound(
        @NotNull(message = "请填写本次的日期、人员、车辆和开支") @Valid Outing outing,
        @NotNull(message = "请选择走访方式") @Code("household-round") String kind,
        @NotBlank(message = "请填写走访地点") @Size(max = 60, message = "走访地点不超过 60 字") String place,
        @NotNull(message = "请填写走访户数") @Min(value = 1, message = "走访户数至少 1 户") @Max(value = 10000, message = "走访户数过多") Integer households,
        @Size(max = 1000, message = "情况不超过 1000 字") String note) implements Activity {

    @Override
    public int reached() {
        return households;
    }

    @Override
    public BigDecimal money() {
        return BigDecimal.ZERO;
    }
}
