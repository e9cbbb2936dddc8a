package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.Paper;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the forms of a nomination show before they are filled: the case so far, and what a step starts from. */
@Component
public class NominationData implements CaseSummaries.Source {

    /** Where whoever works on it should know that the time no longer suffices. */
    private static final Set<String> HANDING_IN = Set.of(Step.SUBMIT_NOMINATION.element(), Step.CHOOSE_AND_SUBMIT.element());

    private final Nominations nominations;
    private final Rounds rounds;
    private final RoundDeadlines deadlines;
    private final Programmes programmes;
    private final Proposals proposals;
    private final UnitStages unit;
    private final QuotaShown quota;
    private final BackPlans plans;
    private final NominationPapers papers;
    private final NominationFile file;
    private final NominationWays ways;
    private final PaperReceipts receipts;
    private final Unions unions;
    private final ObjectMapper json;
    private final Clock clock;

    NominationData(Nominations nominations, Rounds rounds, RoundDeadlines deadlines, Programmes programmes,
                   Proposals proposals, UnitStages unit, QuotaShown quota, BackPlans plans, NominationPapers papers, NominationFile file,
                   NominationWays ways, PaperReceipts receipts, Unions unions, ObjectMapper json, Clock clock) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.deadlines = deadlines;
        this.programmes = programmes;
        this.proposals = proposals;
        this.unit = unit;
        this.quota = quota;
        this.plans = plans;
        this.papers = papers;
        this.file = file;
        this.ways = ways;
        this.receipts = receipts;
        this.unions = unions;
        this.json = json;
        this.clock = clock;
    }

    /** What the form of a task shows. */
    public Map<String, Object> of(OpenTask task) {
        Map<String, Object> data = new HashMap<>(prefilled(task));
        Map<String, Object> context = new HashMap<>(summaryOf(task.caseId()));
        // What is asked stands in the rows that are answered.
        if (task.key().equals(Step.CONFIRM_CONDITIONS.element()) && !unit.hints(task.caseId()).isEmpty()) {
            context.put("hints", unit.hints(task.caseId()));
        }
        if (HANDING_IN.contains(task.key())) {
            plans.warning(task.caseId()).ifPresent(late -> context.put("warning", late));
        }
        if (task.key().equals(Step.CHOOSE_AND_SUBMIT.element())) {
            quota.of(nominations.get(task.caseId()), task.actor().union()).ifPresent(shown -> context.put("quota", shown));
        }
        data.put(CaseSummaries.CONTEXT, context);
        return data;
    }

    private Map<String, Object> prefilled(OpenTask task) {
        return switch (task.key()) {
            case "CorrectNomination" -> json.convertValue(proposals.of(task.caseId()), new TypeReference<>() { });
            case "RecordAssembly" -> Map.of("heldOn", LocalDate.now(clock), "place", unions.nameOf(task.actor().union()));
            case "ConfirmConditions" -> Map.of("items", unit.toConfirm(task.caseId()).stream()
                .map(condition -> Map.of("condition", condition)).toList());
            case "VerifyNomination", "ChooseAndSubmit" -> received(receipts.known(nominations.get(task.caseId()), task.actor().union()));
            default -> Map.of();
        };
    }

    private static Map<String, Object> received(PaperReceipts.Received known) {
        return Map.of("paperReceivedOn", known.on(), "paperCopies", known.copies());
    }

    @Override
    public Map<String, Object> summaryOf(CaseId id) {
        return nominations.find(id).map(this::summary).orElse(Map.of());
    }

    private Map<String, Object> summary(Nomination nomination) {
        Round round = rounds.get(nomination.round());
        Programme programme = programmes.of(round.programme());
        Map<String, Object> summary = new HashMap<>(Map.of("caseNumber", nomination.id().value(), "programme",
            programme.title(), "candidate", nomination.shownAs(), "unionName", unions.nameOf(nomination.owner()), "title",
            nomination.state().label(), "deadline", nextDeadline(nomination, round).orElse("无")));
        NominationTexts.returnNote(file, nomination.id()).ifPresent(note -> summary.put("note", note));
        return summary;
    }

    @Override
    public List<Paper> papersOf(CaseId id) {
        return nominations.find(id).map(papers::of).orElse(List.of());
    }

    private Optional<String> nextDeadline(Nomination nomination, Round round) {
        List<Union> way = ways.from(nomination.owner(), round.organiser());
        return way.stream().skip(nomination.tiersReached()).flatMap(union -> deadlines.of(round.id()).stream()
            .filter(deadline -> deadline.to() == union.tier())).findFirst()
            .map(deadline -> deadline.cutOff().replace('T', ' ').replace(":00+08:00", "") + " 前报" + deadline.to().label());
    }
}
