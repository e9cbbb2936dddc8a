package cn.unioncare.payments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 日记账 of a fund: what came in and went out, with the balance after each line. What is only reserved has not gone out.
 *
 * @param opening the balance before the first day, {@code closing} after the last, in 元
 */
public record CashBook(Fund fund, LocalDate from, LocalDate until, BigDecimal opening, BigDecimal in, BigDecimal out,
                       BigDecimal closing, List<Line> lines) {

    /**
     * One voucher or deposit.
     *
     * @param document its number; null where there is none
     * @param payments how many it holds; 1 for a deposit
     */
    public record Line(LocalDate day, Movement kind, String kindName, String document, int payments, BigDecimal in, BigDecimal out,
                       BigDecimal balance) { }
}
