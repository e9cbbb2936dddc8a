package cn.unioncare.campaign;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Papers;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The file of a campaign or a visit as those read it who work on it. */
@Component
class CampaignPapers {

    private static final String SYSTEM = "系统";
    /** What has no form of its own. */
    private static final Set<Step> WITHOUT_FORM = Set.of(Step.OPEN_CAMPAIGN, Step.ENTER_FAMILY, Step.EXPLAIN_HOUSEHOLD);

    private final CampaignFile file;
    private final Papers papers;
    private final People people;

    CampaignPapers(CampaignFile file, Papers papers, People people) {
        this.file = file;
        this.papers = papers;
        this.people = people;
    }

    List<Paper> of(CaseId caseId) {
        List<Entry<Step>> entries = file.entries(caseId);
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return entries.stream().filter(Entry::isKept).filter(entry -> !WITHOUT_FORM.contains(entry.step())).map(entry ->
            new Paper(entry.step().element(), entry.step().label(), names.getOrDefault(entry.actor(), SYSTEM),
                entry.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(), decided(entry), isSuperseded(entry, entries),
                sections(entry))).toList();
    }

    List<Paper.Section> sections(Entry<Step> entry) {
        return WITHOUT_FORM.contains(entry.step()) ? List.of()
            : papers.sections(entry.step().element(), file.read(entry.body(), JsonNode.class));
    }

    String decided(Entry<Step> entry) {
        return switch (entry.step()) {
            case APPROVE_PLAN, APPROVE_TARGETS -> file.read(entry.body(), Approval.class).decision().label();
            default -> "已办结";
        };
    }

    private static boolean isSuperseded(Entry<Step> entry, List<Entry<Step>> entries) {
        return entry.step() == Step.PLAN_CAMPAIGN && entries.stream()
            .anyMatch(later -> later.seq() > entry.seq() && later.step() == entry.step());
    }
}
