package cn.unioncare.payments;

import java.util.Set;

/**
 * What is ruled of one source of money.
 *
 * @param fiscal    whether only households on file are paid from it (先建档、后帮扶)
 * @param methods   how it may be paid out
 * @param temporary whether a household without an archive may be paid from it
 */
record FundSource(String code, boolean fiscal, Set<Method> methods, boolean temporary, String clause) { }
