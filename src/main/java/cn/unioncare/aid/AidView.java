package cn.unioncare.aid;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * A case of aid as those see it who may know of it: of the person a masked title only.
 *
 * @param level     who has the last word on the sum that is granted now
 * @param mayRead   whether its papers are open to whoever asks
 * @param letter    the number of the letter that tells of a refusal; null without one
 * @param advice    what the record advises to do with a need that a visit found; null elsewhere
 * @param deeds     what whoever asks may do with it now
 */
public record AidView(@JsonUnwrapped Card card, String level, List<DecisionView> decisions, boolean mayRead, String letter,
                      NeedAdvice advice, Set<Deed> deeds) {

    /** 撤回, 转为建档申请, 临时救助转正, 打印告知书. */
    public enum Deed { WITHDRAW, ARCHIVE, CONVERT, PRINT_LETTER }

    /**
     * @param need    the visit that found it; null elsewhere
     * @param asked   in 元; null for a service
     * @param payment the number of the order; null until it was asked for
     * @param toldOn  when the letter was delivered that tells of a refusal
     */
    public record Card(@JsonProperty("case") String caseId, String title, String state, String stateName, String kind, String kindName,
                       String union, String unionName, String payer, String household, String archive, String temporary, String need,
                       BigDecimal asked, BigDecimal granted, String source, String sourceName, LocalDate filedOn, String payment,
                       LocalDate paidOn, LocalDate toldOn, LocalDate endedOn) { }

    public record DecisionView(String step, String stepName, String by, OffsetDateTime at, String decision) { }

}
