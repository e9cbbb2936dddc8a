package cn.unioncare.payments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One payment as a whole.
 *
 * @param mayReverse whether who asks may propose to undo it, {@code mayDecide} confirm that, and {@code mayRecover} ask for
 *                   it back
 * @param people     the names of those who proposed and decided, by login
 */
public record PaymentView(@JsonUnwrapped PaymentCard card, List<Attempt> attempts, List<String> vouchers, List<Reversal> reversals,
                          boolean mayReverse, boolean mayDecide, boolean mayRecover, Map<String, String> people) {

    /** One time that it went out. @param resultName in Chinese */
    public record Attempt(int attempt, int turn, String result, String resultName, String bankFlow, String reason,
                          LocalDate repliedOn) { }
}
