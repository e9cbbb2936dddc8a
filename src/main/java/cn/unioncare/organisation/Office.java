package cn.unioncare.organisation;

import java.time.LocalDate;

/**
 * An office that a person holds.
 *
 * @param role       its code
 * @param label      its name, in Chinese
 * @param validUntil the last day; null while no end is known
 */
public record Office(String role, String label, LocalDate validFrom, LocalDate validUntil) { }
