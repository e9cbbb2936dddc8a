package cn.unioncare.organisation.units;

import java.util.List;

/** @param next what {@code after} must be for the next page; null on the last */
public record UnitPage(List<Unit> items, String next) { }
