package cn.unioncare.payments;

/**
 * What is wanted of the batches, the vouchers or the recoveries; null narrows nothing.
 *
 * @param state of the batch or the recovery; of vouchers their kind
 * @param text  a number that belongs to it, whole
 * @param sort  null for the newest first
 * @param after the number after which the page begins
 */
public record ListWish(String union, String fund, String state, String text, Sort sort, int limit, String after) {

    ListWish page(int size, String from) {
        return new ListWish(union, fund, state, text, sort, size, from);
    }

    static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
