package cn.unioncare.notices;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 张贴公示: where and when the list was put up. The day itself is not counted.
 *
 * @param withoutPrivateData the clerk has made sure that nothing private stands on the list (domain.md 6)
 */
public record Posting(
        @NotNull(message = "请填写张贴日期") LocalDate postedOn,
        @NotBlank(message = "请填写公示地点") @Size(max = 120, message = "公示地点不超过 120 字") String place,
        @NotNull(message = "请确认公示内容不含隐私信息")
        @AssertTrue(message = "公示内容不得含身份证号、电话、住址、病情、收入和家庭成员") Boolean withoutPrivateData) { }
