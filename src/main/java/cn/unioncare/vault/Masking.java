package cn.unioncare.vault;

import java.util.regex.Pattern;

/** Shortens personal data for lists, titles and public notices. What is hidden cannot be told from the stars. */
public final class Masking {

    private static final String STARS = "****";
    private static final Pattern NUMBER = Pattern.compile("(?U)(?<!\\d)(?!\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d))\\d(?:[\\s-]?\\d){6,}[Xx]?");

    private Masking() { }

    /** {@code 测赵一} becomes {@code 测**}: the first character, also of a compound surname, and a star for each other. */
    public static String name(String name) {
        String text = name.strip();
        int length = text.codePointCount(0, text.length());
        return length < 2 ? "*".repeat(length) : start(text, 1) + "*".repeat(length - 1);
    }

    /** {@code 13800138000} becomes {@code 138****8000}; of any other number only the last two digits stay. */
    public static String phone(String phone) {
        String text = phone.strip();
        if (Mobile.problem(text).isEmpty()) {
            return text.substring(0, 3) + STARS + text.substring(7);
        }
        return STARS + (text.length() > 4 ? text.substring(text.length() - 2) : "");
    }

    /** The last four digits, such as {@code ****4321}; nothing of a number shorter than eight. */
    public static String card(String card) {
        String text = card.strip();
        return STARS + (text.length() < 8 ? "" : text.substring(text.length() - 4));
    }

    /** {@code 河北省秦皇岛市抚宁区骊城街道迎宾路1号} becomes {@code 河北省秦皇岛****}: at most six characters and a third. */
    public static String address(String address) {
        String text = address.strip();
        return start(text, Math.min(6, text.codePointCount(0, text.length()) / 3)) + STARS;
    }

    /** Free text in which every number that may belong to a person, of seven digits or more, becomes {@code ****}; days stay. */
    public static String numbers(String text) {
        return NUMBER.matcher(text).replaceAll(STARS);
    }

    private static String start(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
