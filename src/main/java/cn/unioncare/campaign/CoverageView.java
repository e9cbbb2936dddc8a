package cn.unioncare.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The coverage at this moment.
 *
 * @param rate     visited of all, in percent
 * @param complete whether each household is visited or explained, so that the campaign may end
 * @param units    each union directly below, with all below it, and the union's own
 * @param days     how many were visited on each day
 */
public record CoverageView(String campaign, String union, String unionName, int total, int visited, int excused, int uncovered,
                           BigDecimal rate, boolean complete, Pace pace, List<Unit> units, List<Day> days) {

    /**
     * @param until     the campaign's last day
     * @param daysLeft  with today; 0 after the last day
     * @param perDay    how many households must be visited a day from today on
     * @param lastWeek  how many a day were visited within the last seven days
     */
    public record Pace(LocalDate from, LocalDate until, LocalDate today, int daysLeft, int perDay, BigDecimal lastWeek) { }

    /** @param late whether it is behind the days that have passed @param further whether there are unions below it */
    public record Unit(String union, String name, int total, int visited, int excused, int uncovered, BigDecimal rate, boolean late,
                       boolean further) { }

    public record Day(LocalDate day, int visited) { }
}
