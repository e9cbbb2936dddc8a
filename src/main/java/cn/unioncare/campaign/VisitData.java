package cn.unioncare.campaign;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.PersonalField;
import cn.unioncare.registry.PersonalFiles;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.Paper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the form of a visit shows: whom to visit and where, and what is to be asked there. */
@Component
public class VisitData implements CaseSummaries.Source {

    private static final Map<String, String> ADDRESS = Map.of("applicant.name", "name", "applicant.phone", "phone", "applicant.address",
        "address");

    private final Targets targets;
    private final Campaigns campaigns;
    private final Families families;
    private final VisitsGivenOut names;
    private final Comparisons comparisons;
    private final CampaignPapers papers;
    private final List<PersonalFiles> flows;
    private final CodeLists lists;
    private final Unions unions;
    private final Clock clock;

    VisitData(Targets targets, Campaigns campaigns, Families families, VisitsGivenOut names, Comparisons comparisons, CampaignPapers papers,
              List<PersonalFiles> flows, CodeLists lists, Unions unions, Clock clock) {
        this.targets = targets;
        this.campaigns = campaigns;
        this.families = families;
        this.names = names;
        this.comparisons = comparisons;
        this.papers = papers;
        this.flows = List.copyOf(flows);
        this.lists = lists;
        this.unions = unions;
        this.clock = clock;
    }

    /** What the form of a task shows; the address goes only to whoever has claimed it. */
    public Map<String, Object> of(OpenTask task) {
        Target target = targets.ofVisit(task.caseId()).orElseThrow();
        Map<String, Object> data = new HashMap<>();
        data.put(CaseSummaries.CONTEXT, summary(target));
        data.put("visitedOn", LocalDate.now(clock));
        data.put("person", person(target));
        target.archive().flatMap(archive -> comparisons.of(target.season(), archive)).ifPresent(matter -> data.put("matter", matter));
        return data;
    }

    @Override
    public Map<String, Object> summaryOf(CaseId visit) {
        return visit.value().startsWith("ZF-") ? targets.ofVisit(visit).map(this::summary).orElse(Map.of()) : Map.of();
    }

    @Override
    public List<Paper> papersOf(CaseId visit) {
        return visit.value().startsWith("ZF-") ? papers.of(visit) : List.of();
    }

    private Map<String, Object> summary(Target target) {
        Campaign campaign = campaigns.get(target.campaign());
        Map<String, Object> summary = new HashMap<>(Map.of("caseNumber", target.visit().map(CaseId::value).orElse(""), "campaign",
            campaign.title(), "until", campaign.until().toString(), "household", target.subject(),
            "name", names.shown(target.season(), List.of(target)).getOrDefault(target.subject(), target.subject()),
            "kind", lists.labelOf("campaign-target", target.kind()).orElse(target.kind()), "unionName", unions.nameOf(target.owner())));
        target.archive().ifPresent(archive -> summary.put("archive", archive));
        return summary;
    }

    private Map<String, String> person(Target target) {
        Optional<NewFamily> family = families.find(target.season(), target.subject());
        if (family.isPresent()) {
            return Map.of("name", family.get().name(), "phone", family.get().phone(), "address", family.get().address(), "situation",
                family.get().situation());
        }
        Map<String, String> person = new HashMap<>();
        target.archiveCase().ifPresent(caseId -> flows.stream().filter(flow -> flow.knows(caseId)).findFirst().map(flow -> flow.of(caseId))
            .orElse(List.of()).stream().filter(field -> ADDRESS.containsKey(field.field())).forEach((PersonalField field) ->
                person.put(ADDRESS.get(field.field()), field.value())));
        return person;
    }
}
