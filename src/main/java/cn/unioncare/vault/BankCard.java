package cn.unioncare.vault;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a bank card: 16 to 19 digits with a Luhn check digit (ISO/IEC 7812-1).
 *
 * @param value the digits, blanks around them removed
 */
public record BankCard(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{16,19}");

    /** @throws IllegalArgumentException with the message of {@link #problem}, which does not repeat the number */
    public BankCard {
        problem(value).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        value = value.strip();
    }

    /** @return what is wrong with the text, in Chinese; empty if it is a card number */
    public static Optional<String> problem(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("请填写银行卡号");
        }
        String number = text.strip();
        if (!FORM.matcher(number).matches()) {
            return Optional.of("银行卡号应为16至19位数字，中间不留空格");
        }
        return luhnSum(number) % 10 == 0 ? Optional.empty() : Optional.of("银行卡号校验不符，请核对是否抄错");
    }

    /** @return the last four digits, see {@link Masking#card} */
    public String masked() {
        return Masking.card(value);
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return masked();
    }

    private static int luhnSum(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }
}
