package cn.unioncare.organisation.accounts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/**
 * 移交: what somebody does is to be done by somebody else of the same union from a day on.
 *
 * @param from       the first day of the successor; not before today
 * @param to         the login of a successor who has an account
 * @param newAccount the successor who has none yet; one of the two is given
 * @param closing    whether the account of the one who leaves closes on that day
 */
public record HandoverWish(@NotNull(message = "请填写移交日期") LocalDate from, String to, @Valid Successor newAccount,
                           Boolean closing) {

    public HandoverWish {
        to = to == null || to.isBlank() ? null : to.strip();
        closing = Boolean.TRUE.equals(closing);
    }

    /** Who comes new into the union. */
    public record Successor(
        @NotBlank(message = "请填写新账号") @Pattern(regexp = Login.FORM, message = Login.PROBLEM) String login,
        @NotBlank(message = "请填写姓名") @Pattern(regexp = PersonName.FORM, message = PersonName.PROBLEM) String name) { }
}
