package cn.unioncare.organisation;

import cn.unioncare.shared.UnionCode;

/**
 * The way of a case upwards. A unit directly under a county or city has no tier of its own in between: its county or
 * city reviews and determines. A province industry union reviews and determines its own.
 *
 * @param owner       the union that files the archive (建档工会)
 * @param review      the union that reviews (审核)
 * @param determining the union that approves (认定)
 * @param region      the division whose local standard holds
 */
public record ReviewRoute(UnionCode owner, UnionCode review, UnionCode determining, String region) { }
