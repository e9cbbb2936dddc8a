package cn.unioncare.nomination.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A publicity.
 *
 * @param workingDays for how many working days at least, the day of posting not counted
 * @param places      where the notice wants it posted, in Chinese; empty where it does not say
 * @param clause      where the notice says so, in Chinese
 */
public record PublicityPlan(
        @NotNull(message = Missing.KEY) @Min(value = 1, message = "应为 1 至 250 个工作日")
        @Max(value = 250, message = "应为 1 至 250 个工作日") Integer workingDays,
        List<String> places,
        @NotBlank(message = Missing.KEY) String clause) {

    public PublicityPlan {
        places = places == null ? List.of() : List.copyOf(places);
    }
}
