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

    public record DecisionView(String step, String name, String decision, String by, OffsetDateTime at) { }

    /** @param endsAt null until it has been put up */
    public record PublicityView(String number, String state, LocalDate postedOn, LocalDate lastDay, OffsetDateTime endsAt) { }

    public record Outcome(String result, String resultName) { }
}
