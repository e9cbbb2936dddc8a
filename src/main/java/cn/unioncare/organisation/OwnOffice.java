package cn.unioncare.organisation;

import java.time.LocalDate;

/**
 * An office as whoever holds it is told of it.
 *
 * @param role       its code
 * @param label      its name, in Chinese
 * @param validUntil the last day; null while no end is known
 */
public record OwnOffice(String role, String label, LocalDate validFrom, LocalDate validUntil) { }
