package cn.unioncare.calendar;

import java.time.LocalDate;

/**
 * The last of a number of working days.
 *
 * @param lastDay     the last working day, open until its 24:00
 * @param provisional whether a day was counted in a year whose holiday notice is not known, so that it may move
 */
public record Deadline(LocalDate lastDay, boolean provisional) { }
