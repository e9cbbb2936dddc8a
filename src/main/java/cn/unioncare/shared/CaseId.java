package cn.unioncare.shared;

import java.util.regex.Pattern;

/**
 * The number of a case, which is also the engine's business key, such as {@code JD-130306-2018-000123}:
 * kind, determining union, year of filing, running number of that union and year. It tells nothing of the person.
 */
public record CaseId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[0-9A-Z]{2,12}-\\d{4}-\\d{6}");

    /** @throws IllegalArgumentException if the text is not of that form */
    public CaseId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    /** @return whether the text could be a case number at all, for answers to the outside */
    public static boolean isWellFormed(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
