package cn.unioncare.payments;

import cn.unioncare.vault.BankCard;
import cn.unioncare.vault.IdNumber;

/**
 * Who is paid, as sealed with the payment.
 *
 * @param bank     开户银行; null for goods, and so is the card
 */
public record Payee(String name, String idNumber, String bank, String bankCard) {

    boolean hasSoundId() {
        return IdNumber.problem(idNumber).isEmpty();
    }

    /** As the rules of payment know it: {@code NONE}, {@code UNSOUND} or {@code SOUND}. */
    String card() {
        if (bankCard == null || bankCard.isBlank()) {
            return "NONE";
        }
        return BankCard.problem(bankCard).isEmpty() ? "SOUND" : "UNSOUND";
    }

    /** Never in the clear, not even by accident. */
    @Override
    public String toString() {
        return "Payee";
    }
}
