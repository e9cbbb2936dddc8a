package cn.unioncare.payments;

import java.time.OffsetDateTime;

/** A proposal to undo a payment. @param decidedBy null until it is decided */
public record Reversal(int seq, Deposit.State state, String stateName, String document, String reason, String proposedBy,
                       OffsetDateTime proposedAt, String decidedBy, OffsetDateTime decidedAt) { }
