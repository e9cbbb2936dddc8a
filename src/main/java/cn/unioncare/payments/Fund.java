package cn.unioncare.payments;

import java.math.BigDecimal;

/**
 * What one union has of one source for one year, in 元.
 *
 * @param available what nothing is reserved for yet
 * @param reserved  for payments that are asked for and not made
 * @param spent     what has been paid and not come back
 * @param waiting   how many deposits and adjustments wait for the approver
 */
public record Fund(String number, String union, String unionName, String source, String sourceName, int year,
                   BigDecimal available, BigDecimal reserved, BigDecimal spent, int waiting) { }
