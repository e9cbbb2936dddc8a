package cn.unioncare.hardship;

import cn.unioncare.eligibility.Assessment;
import cn.unioncare.hardship.Archiving.ArchiveContent;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.workflow.Paper.Section;
import cn.unioncare.workflow.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/**
 * The part of what was handed in that is one person's own, in full and under the labels of the forms. An applicant is told
 * all but the other members and who else took part; a member is told what stands of him alone.
 */
@Component
class OwnPart {

    /** Who met, voted and went along, whom the person asking has no claim to be told of by name. */
    private static final List<String> OTHERS = List.of("members", "attendees", "surveyors", "attachments", "interviewee",
        "recorder", "chair", "presenter", "recusals");

    private final CaseFile file;
    private final Papers papers;
    private final ObjectMapper json;

    OwnPart(CaseFile file, Papers papers, ObjectMapper json) {
        this.file = file;
        this.papers = papers;
        this.json = json;
    }

    List<Line> of(CaseFile.Entry<Step> entry, PersonInCase person) {
        return switch (entry.step()) {
            case SUBMIT, CORRECT_APPLICATION -> lines(ofApplication(file.read(entry.body(), ObjectNode.class), person));
            case ASSESS -> person.applicant() ? lines(ComputedPapers.of(file.read(entry.body(), Assessment.class)))
                : List.of();
            case RECORD_PUBLICITY -> person.applicant()
                ? lines(ComputedPapers.of(file.read(entry.body(), PublicityResult.class))) : List.of();
            default -> person.applicant() ? lines(papers.inFull(entry.step().element(),
                withoutOthers(file.read(entry.body(), ObjectNode.class)))) : List.of();
        };
    }

    List<Line> of(ArchiveContent content, PersonInCase person) {
        List<Line> lines = new ArrayList<>(lines(ofApplication(json.valueToTree(content.application()), person)));
        if (person.applicant()) {
            lines.addAll(lines(papers.inFull("EnterArchive", withoutOthers(json.valueToTree(content.entry())))));
        }
        return lines;
    }

    private List<Section> ofApplication(ObjectNode application, PersonInCase person) {
        if (person.applicant()) {
            keepOf(application, application.at("/applicant/name").asText());
            return papers.inFull("Application", withoutOthers(application));
        }
        return StreamSupport.stream(application.path("members").spliterator(), false)
            .filter(member -> isThat(person, member)).findFirst().map(member -> {
                ObjectNode own = json.createObjectNode();
                own.set("members", json.createArrayNode().add(member));
                own.set("incomes", application.path("incomes").deepCopy());
                keepOf(own, member.path("name").asText());
                return papers.inFull("Application", own);
            }).orElse(List.of());
    }

    private static boolean isThat(PersonInCase person, JsonNode member) {
        return new IdNumber(member.path("idNumber").asText()).equals(person.idNumber());
    }

    // The proofs of income are each one person's; who signed the letter names the whole household.
    private static void keepOf(ObjectNode application, String name) {
        if (application.path("incomes") instanceof ArrayNode incomes) {
            IntStream.iterate(incomes.size() - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> !incomes.path(index).path("name").asText().equals(name)).forEach(incomes::remove);
        }
        if (application.path("authorisation") instanceof ObjectNode letter) {
            letter.remove("signedBy");
        }
    }

    private static ObjectNode withoutOthers(ObjectNode body) {
        return body.remove(OTHERS);
    }

    private static List<Line> lines(List<Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(
            section.lines().stream().map(line -> new Line(line.label(), line.value())),
            IntStream.range(0, section.rows().size()).boxed().flatMap(row -> row(section, row)))).toList();
    }

    private static Stream<Line> row(Section section, int row) {
        String title = section.rows().size() == 1 ? section.title() : section.title() + " " + (row + 1);
        return IntStream.range(0, section.columns().size())
            .filter(column -> !section.rows().get(row).get(column).isBlank())
            .mapToObj(column -> new Line(title + "：" + section.columns().get(column), section.rows().get(row).get(column)));
    }
}
