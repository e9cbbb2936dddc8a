package cn.unioncare.payments;

import java.time.LocalDate;

/**
 * It is undone, and the household may be paid anew on this occasion. Heard in the same transaction.
 *
 * @param payment as it stands now
 * @param on when that was confirmed
 */
public record PaymentReversed(PaymentOrder payment, LocalDate on) { }
