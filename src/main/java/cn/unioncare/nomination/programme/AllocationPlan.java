package cn.unioncare.nomination.programme;

import cn.unioncare.quota.Allocation;
import cn.unioncare.quota.Weight;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * By what the places are shared out among the units; the result is a proposal that a person adopts.
 *
 * @param weights the counts that each unit reports
 * @param clause  where the notice says so, in Chinese
 */
public record AllocationPlan(
        @NotEmpty(message = Missing.KEY) List<@Valid Counted> weights,
        @NotBlank(message = Missing.KEY) String clause) {

    /** How the places are calculated by it. */
    public Allocation calculator() {
        return new Allocation(weights.stream().map(one -> new Weight(one.count(), one.name(), one.weight())).toList());
    }

    /**
     * @param count  the id of the count, such as {@code members}
     * @param name   in Chinese
     * @param weight how heavily it weighs beside the others
     */
    public record Counted(
            @NotBlank(message = Missing.KEY) String count,
            @NotBlank(message = Missing.KEY) String name,
            @NotNull(message = Missing.KEY) @Min(value = 1, message = "应为正整数") Integer weight) { }
}
