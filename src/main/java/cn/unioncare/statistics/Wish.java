package cn.unioncare.statistics;

import java.time.LocalDate;

/**
 * Which table is asked for.
 *
 * @param union  its code; null for the asker's own
 * @param from   null for the table's usual period, and so is until
 * @param season the root campaign's number; null for all campaigns of the period
 */
public record Wish(String table, String union, LocalDate from, LocalDate until, String season) { }
