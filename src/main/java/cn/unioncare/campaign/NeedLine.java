package cn.unioncare.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A need that a visit has found.
 *
 * @param name   of the household, shortened
 * @param sudden whether aid was asked for in the visit; the application is kept under the number of the visit
 * @param given  元 that resources have brought so far
 */
public record NeedLine(String visit, String household, String name, String union, String unionName, LocalDate visitedOn, String needs,
                       boolean sudden, BigDecimal given, boolean met) {

    /** @param next where the following page begins; null on the last */
    public record Page(List<NeedLine> items, String next) { }
}
