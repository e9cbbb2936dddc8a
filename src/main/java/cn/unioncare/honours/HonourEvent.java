package cn.unioncare.honours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** @param text null where it has been destroyed by rule */
public record HonourEvent(int seq, EventKind kind, String kindName, LocalDate happenedOn, String reference, BigDecimal amount,
                          String payee, String payeeName, String text, String enteredBy, OffsetDateTime enteredAt) { }
