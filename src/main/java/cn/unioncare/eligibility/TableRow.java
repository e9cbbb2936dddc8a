package cn.unioncare.eligibility;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a decision table that applies.
 *
 * @param outcome  a {@link Decision} of the standards, a {@link Severity} of the exclusions
 * @param category in Chinese, null where the row has none
 * @param reason   in Chinese, with names in braces where figures go
 * @param field    of the request that is wrong, null where the table does not say
 */
record TableRow(String clause, String outcome, String category, String reason, String field) {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    Decision decision() {
        return Decision.valueOf(outcome);
    }

    Severity severity() {
        return Severity.valueOf(outcome);
    }

    /** @throws IllegalStateException if the table speaks of a figure that there is not */
    String reason(Map<String, String> figures) {
        return NAME.matcher(reason).replaceAll(name -> Matcher.quoteReplacement(figure(figures, name.group(1))));
    }

    private String figure(Map<String, String> figures, String name) {
        if (!figures.containsKey(name)) {
            throw new IllegalStateException("表格“" + clause + "”的理由中没有名为 " + name + " 的数字");
        }
        return figures.get(name);
    }
}
