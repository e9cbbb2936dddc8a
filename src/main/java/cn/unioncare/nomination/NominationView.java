package cn.unioncare.nomination;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A nomination as it is told to those who work on it or watch it: the candidate by a shortened name. */
public record NominationView(@JsonProperty("case") String caseId, String round, String programme, String title,
                             String candidate, String union, String unionName, String entry, String category, String state,
                             String stateName, LocalDate filedOn, String reviewing, List<DecisionView> decisions,
                             PublicityView publicity, Outcome outcome) {

    /**
     * One thing that was done, by the unit, on the way up or by the organiser for all of the round.
     *
     * @param by         the account; null where the system did it
     * @param union      the union that did it
     * @param office     null where the system did it or the file is destroyed
     * @param officeName 经办人, 审核人 …, 系统, with （代办） where it was done for one who was away; empty where the file is destroyed
     * @param inPlaceOf  the account of who was away; null where the office was the actor's own
     * @param on         the day of the act itself: of the meeting, the posting, the commendation
     */
    public record DecisionView(String step, String name, String decision, String by, OffsetDateTime at, String union,
                               String unionName, String office, String officeName, String inPlaceOf, LocalDate on) { }

    /** @param endsAt null until it has been put up */
    public record PublicityView(String number, String state, LocalDate postedOn, LocalDate lastDay, OffsetDateTime endsAt) { }

    public record Outcome(String result, String resultName) { }
}
