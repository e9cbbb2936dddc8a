package cn.unioncare.payments;

import java.time.LocalDate;

/**
 * A payment is asked back, or that has come to an end. Heard in the same transaction.
 *
 * @param payment as it stands now
 * @param state   open, repaid in full, referred to another organ, or withdrawn: then the payment stands as it was
 * @param on      when that was entered
 */
public record RecoveryMoved(PaymentOrder payment, Recovery.State state, LocalDate on) { }
