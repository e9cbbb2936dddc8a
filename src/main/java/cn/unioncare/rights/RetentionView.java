package cn.unioncare.rights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * What a union need not keep any more.
 *
 * @param mayPropose whether who asks may propose, {@code mayDecide} whether he may decide what others proposed
 */
public record RetentionView(List<RetentionRule> rules, List<Item> items, boolean mayPropose, boolean mayDecide) {

    /**
     * @param proposal the open proposal in which it lies; null where it lies in none
     * @param hold     what keeps it longer; null where nothing does
     */
    public record Item(@JsonProperty("case") String caseId, String kind, String kindName, String archive, LocalDate closedOn,
                       LocalDate dueOn, String proposal, Hold hold) { }
}
