package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.CutOff;
import cn.unioncare.nomination.programme.Lateness;
import cn.unioncare.organisation.Tier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * What the organiser orders when it opens a round.
 *
 * @param programme the programme's id
 * @param deadlines the round's own dates; left out, the programme's hold
 * @param quotas    the places of each unit, where the notice issued no table; left out, they are adopted at a step of its own
 */
public record RoundOrder(
        @NotBlank(message = "请选择推选项目") String programme,
        @Size(max = 9, message = "报送时限过多") List<@Valid @NotNull(message = "报送时限不能为空") Deadline> deadlines,
        @Size(max = 300, message = "单位过多") List<@Valid @NotNull(message = "单位名额不能为空") UnitPlaces> quotas) {

    /**
     * @param to   the receiving tier
     * @param at   a day ({@code 2021-05-13}, to its end) or a moment ({@code 2021-05-06T12:00:00+08:00}, to the end of its second)
     * @param late what becomes of those that are later; left out, what the programme says, else 按放弃推荐对待
     */
    public record Deadline(
            @NotNull(message = "请选择接收工会的层级") Tier to,
            @NotNull(message = "请填写报送时限") CutOff at,
            Lateness late) { }

    /** @param figures by the limit's id, such as {@code FRONTLINE_MIN} */
    public record UnitPlaces(
            @NotBlank(message = "请填写单位编码") @Size(max = 12, message = "单位编码不超过 12 位") String unit,
            @NotNull(message = "请填写名额") @Min(value = 0, message = "名额不能为负数") @Max(value = 1000, message = "名额过大") Integer places,
            Map<String, @NotNull(message = "限额不能为空") @Min(value = 0, message = "限额不能为负数") Integer> figures) {

        public UnitPlaces {
            figures = figures == null ? Map.of() : figures;
        }
    }
}
