package cn.unioncare.payments;

/**
 * Why a payment may not be made.
 *
 * @param field  of the request that is wrong, such as {@code payee.bankCard}
 * @param clause where it is ruled, in Chinese
 * @param reason what is wrong and what to do, in Chinese and without anything of the person
 */
public record PaymentFinding(String field, String clause, String reason) {

    /** What is wrong, with where it is ruled. */
    public String told() {
        return reason + "（" + clause + "）";
    }
}
