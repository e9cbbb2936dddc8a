package cn.unioncare.nomination;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.nomination.NominationTrail.Hand;
import cn.unioncare.nomination.consultation.GivenOpinion;
import cn.unioncare.organisation.People;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Paper.Line;
import cn.unioncare.workflow.Paper.Section;
import cn.unioncare.workflow.Papers;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The file of a nomination as those read it who work on it. */
@Component
class NominationPapers {

    private static final String SYSTEM = "系统";
    private static final Set<Step> CANDIDACY = Set.of(Step.PROPOSE, Step.CORRECT_NOMINATION);

    private final NominationFile file;
    private final Rounds rounds;
    private final Papers papers;
    private final People people;
    private final NominationWays ways;
    private final NominationTrail trail;
    private final ObjectMapper json;

    NominationPapers(NominationFile file, Rounds rounds, Papers papers, People people, NominationWays ways,
                     NominationTrail trail, ObjectMapper json) {
        this.file = file;
        this.rounds = rounds;
        this.papers = papers;
        this.people = people;
        this.ways = ways;
        this.trail = trail;
        this.json = json;
    }

    List<Paper> of(Nomination nomination) {
        Round round = rounds.get(nomination.round());
        Map<Integer, Hand> hands = trail.of(nomination, ways.of(round, List.of(nomination)));
        List<Entry<Step>> entries = file.entries(nomination.id());
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return entries.stream().filter(Entry::isKept).map(entry -> new Paper(entry.step().element(), entry.step().label(),
            names.getOrDefault(entry.actor(), SYSTEM), officeOf(entry, hands), entry.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(),
            NominationTexts.decisionOf(entry, file), isSuperseded(entry, entries), sections(entry, round.programme()))).toList();
    }

    // What the system found needs no office beside the name.
    private static String officeOf(Entry<Step> entry, Map<Integer, Hand> hands) {
        return entry.step() == Step.CHECK_CONDITIONS ? null : hands.get(entry.seq()).words();
    }

    // A correction is the whole form again; an opinion is each organ's own, a tier's finding each tier's own.
    private static boolean isSuperseded(Entry<Step> entry, List<Entry<Step>> entries) {
        return CANDIDACY.contains(entry.step()) && entries.stream()
            .anyMatch(later -> later.seq() > entry.seq() && CANDIDACY.contains(later.step()));
    }

    List<Section> sections(Entry<Step> entry, String programme) {
        return switch (entry.step()) {
            case PROPOSE, CORRECT_NOMINATION -> papers.sections(programme, file.read(entry.body(), JsonNode.class));
            case CHECK_CONDITIONS -> List.of(Section.of("对照结果", file.read(entry.body(), UnitStages.Checked.class).findings()
                .stream().map(finding -> new Line(finding.clause(), finding.reason())).toList()));
            case GIVE_OPINION -> papers.sections(Step.GIVE_OPINION.element(),
                json.valueToTree(file.read(entry.body(), GivenOpinion.class).opinion()));
            case STOP_NOMINATION -> stopped(file.read(entry.body(), JsonNode.class));
            default -> papers.ifAny(entry.step().element(), file.read(entry.body(), JsonNode.class));
        };
    }

    private static List<Section> stopped(JsonNode body) {
        return List.of(Section.of("中止推荐", List.of(new Line("原因", body.path("reason").asText()))));
    }
}
