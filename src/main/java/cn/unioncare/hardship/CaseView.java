package cn.unioncare.hardship;

import cn.unioncare.eligibility.Assessment;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A case as it is told to those who work on it or watch it: nothing of the persons in it. */
public record CaseView(@JsonProperty("case") String caseId, String state, String stateName, String union,
                       String unionName, LocalDate filedOn, Assessment assessment, PublicityView publicity,
                       List<DecisionView> decisions, Outcome outcome, List<LetterView> letters,
                       Erased erased) {

    /** @param objections how many were received; {@code open} of them wait for an answer */
    public record PublicityView(String number, String state, LocalDate postedOn, LocalDate lastDay,
                                OffsetDateTime endsAt, Boolean provisional, long objections, long open) { }

    public record DecisionView(String step, String name, String decision, String by, OffsetDateTime at) { }

    /** @param archive the archive's number; null where the case ended without one */
    public record Outcome(String result, String resultName, String archive) { }

    /** That what was handed in has been destroyed by rule; {@code approval} is the number of the approval. */
    public record Erased(LocalDate on, String approval, String text) { }

    public record LetterView(String number, String title, LocalDate issuedOn) { }
}
