package cn.unioncare.payments;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A payment without anything of the person.
 *
 * @param archive   null for a temporary record
 * @param recovered what has come back of it, in 元
 * @param attempt   how often it has been sent or handed out
 * @param batch     null until it is on a list; {@code paidOn} until it is paid; {@code goods} for money
 * @param reason    why it failed or was given up; null elsewhere
 */
public record PaymentOrder(String number, CaseId occasion, CaseId caseId, String household, String archive, UnionCode payer,
                           String fund, String source, int year, String kind, Method method, BigDecimal amount,
                           BigDecimal recovered, PaymentState state, int attempt, String batch, String goods,
                           LocalDate paidOn, String reason) { }
