package cn.unioncare.rights;

import cn.unioncare.privacy.KeptCases.Kind;
import java.time.LocalDate;

/**
 * How long something is kept.
 *
 * @param years  full years
 * @param from   the day from which they count, in Chinese
 * @param source where the rule stands
 */
public record RetentionRule(Kind kind, int years, String from, String source) {

    /** The first day on which it need not be kept any more. */
    LocalDate dueOn(LocalDate closedOn) {
        return closedOn.plusYears(years).plusDays(1);
    }

    /** What was closed on that day or before is due today. */
    LocalDate closedUntil(LocalDate today) {
        LocalDate day = today.minusYears(years).minusDays(1);
        // The last of February has no match in every year.
        return dueOn(day.plusDays(1)).isAfter(today) ? day : day.plusDays(1);
    }
}
