package cn.unioncare.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A household behind the figures.
 *
 * @param household its number in the campaign
 * @param archive   null for a family that is not on file
 * @param name      shortened
 * @param state     a constant of {@link TargetState}, or UNLISTED where it stands on no list
 * @param visit     the number of its visit; null where none has been given out
 * @param money    never covers the household; what was reversed or has come back says so
 * @param excuse    why it was not visited, in Chinese
 */
public record HouseholdLine(String household, String archive, String name, String union, String unionName, String kind, String kindName,
                            String state, String stateName, String visit, LocalDate visitedOn, String excuse, List<Money> money) {

    /** A sum that was asked for with its visit, and where it stands. @param recovered what has come back of it, in 元 */
    record Money(String payment, String source, BigDecimal amount, BigDecimal recovered, String state, String stateName) { }
}
