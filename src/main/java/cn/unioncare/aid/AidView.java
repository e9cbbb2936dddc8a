package cn.unioncare.aid;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A case of aid as those see it who may know of it: of the person a masked title only.
 *
 * @param level who has the last word on the sum that is granted now
 */
public record AidView(@JsonUnwrapped Card card, String level, List<DecisionView> decisions) {

    /**
     * @param asked   in 元; null for a service
     * @param payment the number of the order; null until it was asked for
     */
    public record Card(@JsonProperty("case") String caseId, String title, String state, String stateName, String kind, String kindName,
                       String union, String unionName, String payer, String household, String archive, String temporary,
                       BigDecimal asked, BigDecimal granted, String source, String sourceName, LocalDate filedOn, String payment,
                       LocalDate paidOn, LocalDate endedOn) { }

    public record DecisionView(String step, String stepName, String by, OffsetDateTime at, String decision) { }

}
