package cn.unioncare.eligibility;

import java.util.List;

/**
 * A row of a decision table as it is written.
 *
 * @param clause     the article that the row names
 * @param severity   what it weighs; to be one of {@link Severity}
 * @param reason     in Chinese, with names in braces where figures go
 * @param conditions each entry that is not empty, with the input that it is held against, in FEEL
 */
public record TableRule(String clause, String severity, String reason, List<String> conditions) { }
