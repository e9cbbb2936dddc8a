package cn.unioncare.meetings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole that has to be reached, such as more than half or at least two thirds; compared exactly.
 *
 * @param atLeast whether reaching it is enough; otherwise it must be exceeded
 */
public record Share(int numerator, int denominator, boolean atLeast) {

    private static final Pattern FORM = Pattern.compile("(>=?)(\\d)/(\\d)");

    /** @throws IllegalArgumentException if it is no part of a whole */
    public Share {
        if (numerator < 0 || denominator < 1 || numerator > denominator) {
            throw new IllegalArgumentException("no share: " + numerator + "/" + denominator);
        }
    }

    /**
     * @param text such as {@code >1/2} or {@code >=2/3}
     * @throws IllegalArgumentException if it is not of that form
     */
    static Share of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no share: " + text);
        }
        return new Share(Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), form.group(1).equals(">="));
    }

    boolean isReached(int part, int whole) {
        int difference = part * denominator - whole * numerator;
        return atLeast ? difference >= 0 : difference > 0;
    }

    /** In Chinese: 半数, 三分之二. */
    String words() {
        return numerator == 1 && denominator == 2 ? "半数" : "%s分之%s".formatted(digit(denominator), digit(numerator));
    }

    private static char digit(int number) {
        return "零一二三四五六七八九".charAt(number);
    }
}
