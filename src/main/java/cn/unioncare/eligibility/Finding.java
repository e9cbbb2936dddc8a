package cn.unioncare.eligibility;

/**
 * One step of the reasoning.
 *
 * @param clause the article or condition applied, in Chinese
 * @param reason what it says of this household, with the figures, in Chinese
 */
public record Finding(String clause, Severity severity, String reason) { }
