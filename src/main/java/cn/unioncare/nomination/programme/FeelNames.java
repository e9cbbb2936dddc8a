package cn.unioncare.nomination.programme;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names and the numbers that stand in a condition. */
final class FeelNames {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LONG_FUNCTIONS =
        Pattern.compile("\\b(list contains|string length|distinct values|starts with|ends with|upper case|lower case)\\s*\\(");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*(?!\\w*\\s*\\()");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "true", "false", "null", "in", "if", "then", "else",
        "between", "some", "every", "satisfies", "for", "return", "item");

    private FeelNames() { }

    static Set<String> in(String condition) {
        String bare = LONG_FUNCTIONS.matcher(TEXT.matcher(condition).replaceAll(" ")).replaceAll("(");
        Set<String> names = new TreeSet<>(NAME.matcher(bare).results().map(found -> found.group()).toList());
        names.removeAll(WORDS);
        return names;
    }

    static Set<BigDecimal> numbersIn(String condition) {
        return new TreeSet<>(NUMBER.matcher(TEXT.matcher(condition).replaceAll(" ")).results()
            .map(found -> new BigDecimal(found.group())).toList());
    }
}
