package cn.unioncare.inspection;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.Files;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.CaseId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was written about findings, step by step, as it is read. */
@Component
class FindingWords {

    private static final Words DESTROYED = new Words("已按规定销毁", List.of());

    private final FindingFile file;
    private final People people;
    private final Files files;
    private final CodeLists codes;

    FindingWords(FindingFile file, People people, Files files, CodeLists codes) {
        this.file = file;
        this.people = people;
        this.files = files;
        this.codes = codes;
    }

    /** All of one finding, oldest first. */
    List<FindingFolder.Part> parts(CaseId number) {
        var entries = file.entries(number);
        Map<String, String> names = people.namesOf(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return entries.stream().map(entry -> {
            Words words = words(entry);
            return new FindingFolder.Part(entry.step().name(), entry.step().label(), entry.actor(), names.get(entry.actor()),
                entry.at().withOffsetSameInstant(ZoneOffset.ofHours(8)), words.text(), enclosures(words));
        }).toList();
    }

    private List<FindingFolder.Enclosure> enclosures(Words words) {
        Map<String, String> kinds = words.attachments() == null ? Map.of()
            : words.attachments().stream().collect(Collectors.toMap(Attachment::id, Attachment::kind, (one, same) -> one, LinkedHashMap::new));
        return files.describe(kinds.keySet()).stream().map(card -> new FindingFolder.Enclosure(card.id(), card.name(), card.type(), card.size(),
            codes.labelOf("attachment-kind", kinds.get(card.id())).orElse(kinds.get(card.id())))).toList();
    }

    /** What was written last at each step, by the findings' numbers; one statement. */
    Map<String, Map<FindingStep, String>> last(List<Finding> found) {
        file.readAhead(found.stream().map(finding -> new CaseId(finding.number())).toList());
        return found.stream().map(Finding::number).collect(Collectors.toMap(Function.identity(), number -> {
            Map<FindingStep, String> last = new EnumMap<>(FindingStep.class);
            file.entries(new CaseId(number)).forEach(entry -> last.put(entry.step(), words(entry).text()));
            return last;
        }));
    }

    private Words words(Entry<FindingStep> entry) {
        return entry.isKept() ? file.read(entry.body(), Words.class) : DESTROYED;
    }
}
