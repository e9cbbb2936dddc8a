package cn.unioncare.payments;

import java.time.LocalDate;

/**
 * What was paid wrongly has come back in full. Heard in the same transaction.
 *
 * @param payment as it stands now
 * @param on when the last of it came
 */
public record PaymentRecovered(PaymentOrder payment, LocalDate on) { }
