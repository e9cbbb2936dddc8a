package cn.unioncare.hardship;

import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.documents.Authorisations;
import cn.unioncare.eligibility.Assessment;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
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

/**
 * What the forms of archiving show before they are filled: the case so far, and what was handed in before where a step
 * corrects or verifies it.
 */
@Component
public class FormData implements CaseSummaries.Source {

    private static final Set<String> WITH_STANDARD = Set.of("CorrectApplication", "SurveyHome");
    private final HardshipCases cases;
    private final CaseFile file;
    private final Surveys surveys;
    private final EarlierPapers papers;
    private final Prefill prefill;
    private final StandardShown standard;
    private final Unions unions;
    private final Authorisations authorisations;
    private final Clock clock;
    private final ShownAttachments attachments;
    private final ObjectMapper json;

    FormData(HardshipCases cases, CaseFile file, Surveys surveys, EarlierPapers papers, Prefill prefill,
             StandardShown standard, Unions unions, Authorisations authorisations, Clock clock,
             ShownAttachments attachments, ObjectMapper json) {
        this.cases = cases;
        this.file = file;
        this.surveys = surveys;
        this.papers = papers;
        this.prefill = prefill;
        this.standard = standard;
        this.unions = unions;
        this.authorisations = authorisations;
        this.clock = clock;
        this.attachments = attachments;
        this.json = json;
    }

    /** What the form of a task shows. */
    public Map<String, Object> of(OpenTask task) {
        Map<String, Object> data = new HashMap<>(attachments.in(prefill.of(task.key(), task.caseId(), task.actor())));
        Map<String, Object> context = summaryOf(task.caseId());
        context.putAll(prefill.contextOf(task.key(), task.caseId()));
        if (WITH_STANDARD.contains(task.key())) {
            standard.in(cases.get(task.caseId()).route().region()).ifPresent(shown -> context.put("standard", shown));
        }
        if (task.key().equals(Step.COMPARE.element())) {
            LocalDate today = LocalDate.now(clock);
            authorisations.of(task.caseId()).obstacle(Scope.CIVIL_AFFAIRS, today, today)
                .ifPresent(reason -> data.put("authorisationMissing", reason));
        }
        data.put(CaseSummaries.CONTEXT, context);
        return data;
    }

    /** What the form of an application shows to the clerk who files it. */
    public Map<String, Object> ofApplication(Actor clerk) {
        Map<String, Object> data = new HashMap<>(prefill.ofApplication());
        Map<String, Object> context = new HashMap<>(Map.of("unionName", unions.nameOf(clerk.union())));
        standard.in(unions.routeFrom(clerk.union()).region()).ifPresent(shown -> context.put("standard", shown));
        data.put(CaseSummaries.CONTEXT, context);
        return data;
    }

    @Override
    public List<Paper> papersOf(CaseId id) {
        return papers.of(id);
    }

    @Override
    public Map<String, Object> summaryOf(CaseId id) {
        Optional<HardshipCase> found = cases.find(id);
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> summary = new HashMap<>();
        summary.put("caseNumber", id.value());
        summary.put("unionName", unions.nameOf(found.get().route().owner()));
        summary.put("title", found.get().state().label());
        surveys.assessmentOf(id).ifPresent(assessment -> summary.put("assessment", shown(assessment)));
        noteToCorrect(id).ifPresent(note -> summary.put("note", note));
        return summary;
    }

    // What has to be put right, where the case has just been sent back; once it goes on, the note has had its answer.
    private Optional<String> noteToCorrect(CaseId id) {
        return file.entries(id).stream().reduce((earlier, later) -> later)
            .map(newest -> StepTexts.returnNote(newest, file));
    }

    // A form shows what it is sent, so the decision goes out in Chinese.
    private Map<String, Object> shown(Assessment assessment) {
        Map<String, Object> shown = map(assessment);
        shown.put("decision", switch (assessment.decision()) {
            case ELIGIBLE -> "符合";
            case NOT_ELIGIBLE -> "不符合";
            case MANUAL_REVIEW -> "需人工复核";
        });
        return shown;
    }

    private Map<String, Object> map(Object value) {
        return json.convertValue(value, new TypeReference<>() { });
    }
}
