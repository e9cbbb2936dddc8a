package cn.unioncare.calendar;

import java.time.LocalDate;

/**
 * The last day on which a publicity can be posted and still be over in time.
 *
 * @param postedOn    any day of the week: posting needs no working day
 * @param provisional whether a day was counted in a year whose holiday notice is not known, so that it may move
 */
public record LatestStart(LocalDate postedOn, boolean provisional) { }
