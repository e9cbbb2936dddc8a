package cn.unioncare.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A payment as it is listed: of the person a masked name and the last digits of the card.
 *
 * @param reason why it failed or was given up; null elsewhere
 */
public record PaymentCard(String number, String occasion, @JsonProperty("case") String caseId, String household, String archive,
                          String payer, String payerName, String fund, String source, String sourceName, String kind,
                          String kindName, Method method, String methodName, BigDecimal amount, BigDecimal recovered,
                          PaymentState state, String stateName, int attempt, String batch, String payee, String card, String goods,
                          OffsetDateTime requestedAt, LocalDate paidOn, String reason) { }
