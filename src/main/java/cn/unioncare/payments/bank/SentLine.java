package cn.unioncare.payments.bank;

import java.math.BigDecimal;

/**
 * One payment as a bank is told of it.
 *
 * @param attempt how often it goes out, which the reference tells, so that a late answer is known as one
 */
public record SentLine(String payment, int attempt, String name, String idNumber, String bank, String card, BigDecimal amount,
                       String purpose) {

    String reference() {
        return payment + "/" + attempt;
    }

    /** Never in the clear, not even by accident. */
    @Override
    public String toString() {
        return reference();
    }
}
