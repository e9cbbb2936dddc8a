package cn.unioncare.shared;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The code of a union: the division code (GB/T 2260) of a federation, the same with a suffix for the unions below it,
 * or the letters of a province industry union (such as {@code JKWW}).
 */
public record UnionCode(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{2,12}");

    /** @throws IllegalArgumentException if the text is not of that form */
    public UnionCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a union code: " + value);
        }
    }

    /** As somebody has sent it in that field. @throws Refusal 400 if it is no code */
    public static UnionCode sent(String field, String text) {
        try {
            return new UnionCode(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid(field, "工会编码应为 2 至 12 位数字或大写字母");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
