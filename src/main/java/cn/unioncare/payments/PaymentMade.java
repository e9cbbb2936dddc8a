package cn.unioncare.payments;

import java.time.LocalDate;

/**
 * The money or the goods have arrived. Heard in the same transaction.
 *
 * @param payment as it stands now
 * @param paidOn when
 */
public record PaymentMade(PaymentOrder payment, LocalDate paidOn) { }
