package cn.unioncare.vault;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's ID number (GB 11643-1999): 18 characters, the last a check character. The division code in front is not
 * compared with today's divisions, because numbers keep the code of a division that has since been merged or renamed.
 * Whether the birth date lies in the future is for the caller to judge, who knows the day that counts.
 *
 * @param value the number, blanks around it removed and {@code x} written {@code X}
 */
public record IdNumber(String value) {

    /** As the 17th digit tells: odd is male. */
    public enum Gender {
        MALE("男"), FEMALE("女");

        private final String label;

        Gender(String label) {
            this.label = label;
        }

        /** @return the Chinese word */
        public String label() {
            return label;
        }
    }

    private static final Pattern FORM = Pattern.compile("\\d{17}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final DateTimeFormatter BIRTH_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int EARLIEST_YEAR = 1900;

    /** @throws IllegalArgumentException with the message of {@link #problem}, which does not repeat the number */
    public IdNumber {
        problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        value = normalised(value);
    }

    /** @return what is wrong with the text, in Chinese; empty if it is an ID number */
    public static Optional<String> problem(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("请填写身份证号码");
        }
        String number = normalised(text);
        if (!FORM.matcher(number).matches()) {
            return Optional.of("身份证号码应为18位，前17位为数字，末位为数字或X");
        }
        if (!hasBirthDate(number)) {
            return Optional.of("身份证号码中的出生日期（第7至14位）不正确");
        }
        if (checkCharacter(number) != number.charAt(17)) {
            return Optional.of("身份证号码的校验码（末位）不符，请核对是否抄错");
        }
        return Optional.empty();
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    public Gender gender() {
        return (value.charAt(16) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE;
    }

    /**
     * @return the first three and the last two characters, such as {@code 130*************7X}: enough to tell two
     *         people of one list apart, too little for the district, the birth date or a search of the number space
     */
    public String masked() {
        return value.substring(0, 3) + "*".repeat(13) + value.substring(16);
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return masked();
    }

    private static String normalised(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean hasBirthDate(String number) {
        try {
            return birthDate(number).getYear() >= EARLIEST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate birthDate(String number) {
        return LocalDate.parse(number.substring(6, 14), BIRTH_DATE);
    }

    /** ISO 7064 MOD 11-2, as GB 11643 tabulates it. */
    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
