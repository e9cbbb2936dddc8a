package cn.unioncare.nomination.programme;

/** The level on which a title is given, from the lowest. */
public enum HonourLevel { UNIT, COUNTY, CITY, PROVINCE, NATIONAL }
