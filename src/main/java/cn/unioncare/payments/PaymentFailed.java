package cn.unioncare.payments;

import java.time.LocalDate;

/**
 * The bank has sent it back; it goes to a task and is paid again, once. Heard in the same transaction.
 *
 * @param payment as it stands now
 * @param on when that was entered
 */
public record PaymentFailed(PaymentOrder payment, LocalDate on) { }
