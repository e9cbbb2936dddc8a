package cn.unioncare.nomination.programme;

import cn.unioncare.quota.Bound;
import cn.unioncare.quota.Limit;
import cn.unioncare.quota.Quota;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The numbers of a programme.
 *
 * @param total      how many are chosen in all
 * @param measure    人 or 个
 * @param clause     where the notice gives the number, in Chinese
 * @param table      the file that holds the issued table, beside the programme's; empty where none was issued
 * @param category   the field of the form by which nominees are counted; empty where there are no limits
 * @param limits     on the categories, in the notice's order
 * @param allocation by what the places are shared out where no table was issued
 */
public record QuotaPlan(
        @NotNull(message = Missing.KEY) @Min(value = 1, message = "应为正整数") Integer total,
        @NotBlank(message = Missing.KEY) String measure,
        @NotBlank(message = Missing.KEY) String clause,
        Optional<String> table,
        Optional<String> category,
        List<@Valid LimitPlan> limits,
        Optional<@Valid AllocationPlan> allocation) {

    public QuotaPlan {
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    /**
     * A limit of the notice.
     *
     * @param id             part of the public contract, such as {@code FRONTLINE_MIN}; also a column of the table
     * @param of             the category that is counted
     * @param name           the category in Chinese
     * @param atLeastPercent the least share of the nominees; either this or the next
     * @param atMostPercent  the greatest share of the nominees
     * @param clause         where the notice says so, in Chinese
     */
    public record LimitPlan(
            @NotBlank(message = Missing.KEY) String id,
            @NotBlank(message = Missing.KEY) String of,
            @NotBlank(message = Missing.KEY) String name,
            Optional<@Min(value = 0, message = "应为 0 至 100") @Max(value = 100, message = "应为 0 至 100") Integer> atLeastPercent,
            Optional<@Min(value = 0, message = "应为 0 至 100") @Max(value = 100, message = "应为 0 至 100") Integer> atMostPercent,
            @NotBlank(message = Missing.KEY) String clause) {

        /** @throws IllegalArgumentException if it has neither or both percentages */
        public LimitPlan {
            if (atLeastPercent.isPresent() == atMostPercent.isPresent()) {
                throw new IllegalArgumentException("atLeastPercent 和 atMostPercent 应当且只应当填写一项");
            }
        }

        Limit limit(OptionalInt figure) {
            Bound bound = atLeastPercent.isPresent() ? Bound.AT_LEAST : Bound.AT_MOST;
            int percent = atLeastPercent.or(() -> atMostPercent).orElseThrow();
            return new Limit(id, name, of, bound, figure, OptionalInt.of(percent), clause);
        }
    }

    /**
     * The quota of a unit, by the figures that a table or an adopted allocation gives it.
     *
     * @param figures by the limit's id; a limit without one does not bind the unit
     */
    public Quota ofUnit(String unit, String name, int places, Map<String, Integer> figures) {
        List<Limit> binding = limits.stream().filter(limit -> figures.containsKey(limit.id()))
            .map(limit -> limit.limit(OptionalInt.of(figures.get(limit.id())))).toList();
        return new Quota(unit, name, places, measure, binding, clause);
    }

    /** The same with the notice's shares only, where no figures were issued. */
    public Quota ofUnit(String unit, String name, int places) {
        return new Quota(unit, name, places, measure, limits.stream().map(limit -> limit.limit(OptionalInt.empty())).toList(),
            clause);
    }

    /** The quota of the whole round, which the organiser's last decision keeps. */
    public Quota ofRound(String organiser) {
        return ofUnit(organiser, "全部", total);
    }
}
