package cn.unioncare.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The money of a campaign with all below it, in 元.
 *
 * @param days what arrived on each day
 */
public record MoneyView(List<Source> sources, List<Day> days, Waiting waiting) {

    /** What is asked for and has not arrived. */
    public record Waiting(int payments, BigDecimal amount) { }

    /** @param budget of all campaigns of the subtree @param asked paid or not @param paid what has arrived, less what came back */
    public record Source(String code, String name, BigDecimal budget, BigDecimal asked, BigDecimal paid, int households) { }

    public record Day(LocalDate day, String source, BigDecimal amount) { }
}
