package cn.unioncare.inspection;

/** How many cases were alike, and how many of them were drawn. */
public record DrawnStratum(String unionName, String flowName, int year, String outcomeName, int population, int drawn) { }
