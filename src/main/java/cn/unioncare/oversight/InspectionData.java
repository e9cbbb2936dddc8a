package cn.unioncare.oversight;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of an inspection show: what is asked, why an answer came back, and what was answered before. */
@Component
public class InspectionData implements CaseSummaries.Source {

    private static final Set<Step> WITH_FORM = Set.of(Step.ANSWER, Step.RECTIFY);

    private final InspectionTable table;
    private final InspectionFile file;
    private final Papers papers;
    private final Unions unions;
    private final People people;

    InspectionData(InspectionTable table, InspectionFile file, Papers papers, Unions unions, People people) {
        this.table = table;
        this.file = file;
        this.papers = papers;
        this.unions = unions;
        this.people = people;
    }

    /** What the form of a task shows; an answer that came back is put right and not written anew. */
    public Map<String, Object> of(OpenTask task) {
        Map<String, Object> data = new HashMap<>();
        if (task.key().equals(Step.ANSWER.element())) {
            file.latest(task.caseId(), Step.ANSWER, InspectionAnswer.class).ifPresent(answer ->
                data.putAll(Map.of("situation", answer.situation(), "measures", answer.measures())));
        }
        data.put(CaseSummaries.CONTEXT, summaryOf(task.caseId()));
        return data;
    }

    @Override
    public Map<String, Object> summaryOf(CaseId caseId) {
        return caseId.value().startsWith(Inspection.KIND + "-") ? table.find(caseId).map(this::summary).orElse(Map.of()) : Map.of();
    }

    @Override
    public List<Paper> papersOf(CaseId caseId) {
        List<Entry<Step>> entries = file.entries(caseId).stream().filter(Entry::isKept).filter(entry -> WITH_FORM.contains(entry.step())).toList();
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return entries.stream().map(entry -> new Paper(entry.step().element(), entry.step().label(),
            names.getOrDefault(entry.actor(), entry.actor()), entry.at(), "已办结", isSuperseded(entry, entries),
            papers.sections(entry.step().element(), file.read(entry.body(), JsonNode.class)))).toList();
    }

    private Map<String, Object> summary(Inspection one) {
        InspectionOrder order = file.latest(one.caseId(), Step.ORDER, InspectionOrder.class).orElseThrow();
        Map<String, Object> summary = new HashMap<>(Map.of("caseNumber", one.caseId().value(), "title", order.title(), "text", order.text(),
            "unionName", unions.nameOf(one.union()), "byName", unions.nameOf(one.by()), "dueOn", one.dueOn().toString()));
        summary.put("basis", order.basis());
        summary.put("opinion", latestOpinion(one.caseId()));
        return summary;
    }

    // Why it came back, or what is to be put right; null at first.
    private String latestOpinion(CaseId caseId) {
        return file.entries(caseId).stream().filter(Entry::isKept)
            .filter(entry -> entry.step() == Step.RETURN || entry.step() == Step.DEMAND).reduce((earlier, later) -> later)
            .map(entry -> file.read(entry.body(), Judgement.class).opinion()).orElse(null);
    }

    private static boolean isSuperseded(Entry<Step> entry, List<Entry<Step>> entries) {
        return entries.stream().anyMatch(later -> later.seq() > entry.seq() && later.step() == entry.step());
    }
}
