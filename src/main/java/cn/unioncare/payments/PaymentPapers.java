package cn.unioncare.payments;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Papers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was handed in at the earlier steps of a batch or a recovery, as whoever works on it reads it. */
@Component
class PaymentPapers {

    private static final Set<Step> WITHOUT_FORM = Set.of(Step.OPEN, Step.OPEN_RECOVERY, Step.PROPOSE_WITHDRAWAL,
        Step.DECIDE_WITHDRAWAL);
    private static final int LINES_SHOWN = 100;

    private final PaymentFile file;
    private final Papers papers;
    private final People people;
    private final ObjectMapper json;

    PaymentPapers(PaymentFile file, Papers papers, People people, ObjectMapper json) {
        this.file = file;
        this.papers = papers;
        this.people = people;
        this.json = json;
    }

    List<Paper> of(CaseId id) {
        List<Entry<Step>> entries = file.entries(id).stream().filter(Entry::isKept).toList();
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).distinct().toList());
        List<Paper> read = new ArrayList<>();
        for (Entry<Step> entry : entries) {
            boolean superseded = entries.stream().anyMatch(later -> later.seq() > entry.seq() && later.step() == entry.step());
            read.add(new Paper(entry.step().element(), entry.step().label(), names.getOrDefault(entry.actor(), entry.actor()),
                entry.at(), entry.step().label(), superseded, sections(entry)));
        }
        return read;
    }

    List<Paper.Section> sections(Entry<Step> entry) {
        return WITHOUT_FORM.contains(entry.step()) ? List.of()
            : papers.sections(entry.step().element(), shortened(tree(entry.body())));
    }

    /** Nobody reads a bank's reply of a thousand lines here: the page of the batch lists them all. */
    private static JsonNode shortened(JsonNode body) {
        body.forEach(field -> {
            if (field instanceof ArrayNode lines) {
                while (lines.size() > LINES_SHOWN) {
                    lines.remove(lines.size() - 1);
                }
            }
        });
        return body;
    }

    private JsonNode tree(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what was stored is no JSON", broken);
        }
    }
}
