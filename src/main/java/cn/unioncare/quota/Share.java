package cn.unioncare.quota;

/**
 * What an allocation gives a unit.
 *
 * @param unit   the union's code
 * @param name   of the unit, in Chinese
 * @param places how many it may nominate
 * @param reason in Chinese, how the number came about
 */
public record Share(String unit, String name, int places, String reason) { }
