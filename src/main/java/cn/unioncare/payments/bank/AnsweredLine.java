package cn.unioncare.payments.bank;

import java.math.BigDecimal;

/** One line of a bank's reply. @param reason what the bank says where it was not paid */
public record AnsweredLine(String payment, int attempt, BigDecimal amount, boolean paid, String flow, String reason) { }
