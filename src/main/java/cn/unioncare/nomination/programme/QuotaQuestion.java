package cn.unioncare.nomination.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * May these nominees be submitted?
 *
 * @param unit       the code of the unit, as the table of places names it
 * @param nominees   those who would be submitted together; may be none
 * @param candidates others who could still be chosen; absent where anybody could
 */
public record QuotaQuestion(
        @NotBlank(message = "请填写单位编码") @Size(max = 12, message = "单位编码不超过 12 位") String unit,
        @NotNull(message = "请填写推荐人选，没有人选的填空数组") @Size(max = QuotaQuestion.MOST, message = "一次最多核对 1000 名人选")
        List<@NotNull(message = "请填写人员结构") @Valid Nominee> nominees,
        @Size(max = QuotaQuestion.MOST, message = "一次最多核对 1000 名推荐对象")
        List<@NotNull(message = "请填写人员结构") @Valid Nominee> candidates) {

    static final int MOST = 1000;

    /** @param category 人员结构, one of the options of the programme's form; absent where the programme has none */
    public record Nominee(@Size(max = 40, message = "人员结构不超过 40 字") String category) { }
}
