package cn.unioncare.organisation.units;

import java.time.LocalDate;

/** A name that a union bore until that day. */
public record FormerName(String name, LocalDate lastDay) { }
