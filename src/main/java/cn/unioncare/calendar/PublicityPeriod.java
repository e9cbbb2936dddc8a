package cn.unioncare.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * How long a list hangs out. The day of posting is not counted (民法典 第201条).
 *
 * @param lastDay     the last working day of the period
 * @param endsAt      24:00 of the last day, which is the midnight that begins the next one (民法典 第203条)
 * @param provisional whether a day was counted in a year whose holiday notice is not known, so that it may move
 */
public record PublicityPeriod(LocalDate postedOn, int workingDays, LocalDate lastDay, OffsetDateTime endsAt,
                              boolean provisional) { }
