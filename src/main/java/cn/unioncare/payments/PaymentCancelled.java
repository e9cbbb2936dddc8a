package cn.unioncare.payments;

/**
 * It was given up before it was made: its money is free, and the case that asked for it decides what to do. Heard in the same
 * transaction.
 *
 * @param payment as it stands now
 */
public record PaymentCancelled(PaymentOrder payment) { }
