package cn.unioncare.hardship;

import cn.unioncare.eligibility.Assessment;
import cn.unioncare.notices.Publicities;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Papers;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The case file as those read it who work on the case: every decision rests on what was handed in before. Identity
 * numbers, telephones and bank cards are shortened, for everybody.
 */
@Component
class EarlierPapers {

    private static final String SYSTEM = "系统";
    private static final Set<Step> APPLICATION = Set.of(Step.SUBMIT, Step.CORRECT_APPLICATION);

    private final CaseFile file;
    private final Papers papers;
    private final People people;
    private final Publicities publicities;
    private final ObjectMapper json;

    EarlierPapers(CaseFile file, Papers papers, People people, Publicities publicities, ObjectMapper json) {
        this.file = file;
        this.papers = papers;
        this.people = people;
        this.publicities = publicities;
        this.json = json;
    }

    /** @return oldest first; nothing where there is no such case */
    List<Paper> of(CaseId id) {
        List<CaseFile.Entry<Step>> entries = file.entries(id);
        Map<String, String> names = people.namesOf(
            entries.stream().map(CaseFile.Entry::actor).collect(Collectors.toSet()));
        return entries.stream().map(entry -> paper(entry, entries, names)).toList();
    }

    private Paper paper(CaseFile.Entry<Step> entry, List<CaseFile.Entry<Step>> entries, Map<String, String> names) {
        boolean superseded = entries.stream().anyMatch(later -> later.seq() > entry.seq() && replaces(later, entry));
        String name = entry.step() == Step.CORRECT_APPLICATION && !superseded ? "困难职工申请（补正后）" : entry.step().label();
        return new Paper(entry.step().element(), name, names.getOrDefault(entry.actor(), SYSTEM),
            entry.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(), StepTexts.decisionOf(entry, file),
            superseded, sections(entry));
    }

    // A correction is the whole application again.
    private static boolean replaces(CaseFile.Entry<Step> later, CaseFile.Entry<Step> earlier) {
        return later.step() == earlier.step()
            || later.step() == Step.CORRECT_APPLICATION && APPLICATION.contains(earlier.step());
    }

    List<Paper.Section> sections(CaseFile.Entry<Step> entry) {
        return switch (entry.step()) {
            case ASSESS -> ComputedPapers.of(file.read(entry.body(), Assessment.class));
            case RECORD_PUBLICITY -> publicity(file.read(entry.body(), PublicityResult.class));
            case SUBMIT -> papers.sections("Application", file.read(entry.body(), JsonNode.class));
            default -> papers.sections(entry.step().element(), file.read(entry.body(), JsonNode.class));
        };
    }

    // What was posted stands with its result: channels, supervising telephone, the photographs of the board.
    private List<Paper.Section> publicity(PublicityResult result) {
        return Stream.concat(ComputedPapers.of(result).stream(),
            publicities.posting(result.publicity()).stream()
                .flatMap(posting -> papers.sections("PostNotice", json.valueToTree(posting)).stream())).toList();
    }
}
