package cn.unioncare.vault;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile telephone number of mainland China: 11 digits, the first two 13 to 19.
 *
 * @param value the digits, blanks around them removed
 */
public record Mobile(String value) {

    private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}");

    /** @throws IllegalArgumentException with the message of {@link #problem}, which does not repeat the number */
    public Mobile {
        problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        value = value.strip();
    }

    /** @return what is wrong with the text, in Chinese; empty if it is a mobile number */
    public static Optional<String> problem(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("请填写手机号码");
        }
        boolean fits = FORM.matcher(text.strip()).matches();
        return fits ? Optional.empty() : Optional.of("手机号码应为11位数字，以13至19开头");
    }

    /** @return see {@link Masking#phone} */
    public String masked() {
        return Masking.phone(value);
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
