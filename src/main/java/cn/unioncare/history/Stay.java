package cn.unioncare.history;

import java.math.BigDecimal;

/**
 * What happened at one element of a run.
 *
 * @param times       how often the run came there
 * @param workingDays how long it stayed there in all, on working days, to two decimals; so far where it still waits
 * @param waits       whether it waits there now
 * @param broken      whether it was left unfinished the last time
 */
public record Stay(String element, String name, String kind, int times, BigDecimal workingDays, boolean waits, boolean broken) { }
