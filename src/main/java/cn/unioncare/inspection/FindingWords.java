package cn.unioncare.inspection;

import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.FileCard;
import cn.unioncare.documents.Files;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.inspection.FindingFolder.Enclosure;
import cn.unioncare.organisation.People;
import cn.unioncare.shared.CaseId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was written about findings, step by step, as it is read. */
@Component
class FindingWords {

    private static final Words DESTROYED = new Words("已按规定销毁", List.of());

    private record Written(Entry<FindingStep> entry, Words words) {

        Stream<Attachment> enclosed() {
            return Stream.ofNullable(words.attachments()).flatMap(List::stream);
        }
    }

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
        return parts(List.of(number)).get(number);
    }

    /** All of each, oldest first; as many statements for many as for one. */
    Map<CaseId, List<FindingFolder.Part>> parts(List<CaseId> numbers) {
        file.readAhead(numbers);
        Map<CaseId, List<Written>> written = numbers.stream().collect(Collectors.toMap(Function.identity(),
            number -> file.entries(number).stream().map(entry -> new Written(entry, words(entry))).toList()));
        List<Written> all = written.values().stream().flatMap(List::stream).toList();
        Map<String, String> names = people.namesOf(all.stream().map(one -> one.entry().actor()).collect(Collectors.toSet()));
        Map<String, FileCard> cards = files.describe(all.stream().flatMap(Written::enclosed).map(Attachment::id).distinct().toList())
            .stream().collect(Collectors.toMap(FileCard::id, Function.identity()));
        return written.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            one -> one.getValue().stream().map(part -> part(part, names, cards)).toList()));
    }

    private FindingFolder.Part part(Written one, Map<String, String> names, Map<String, FileCard> cards) {
        Entry<FindingStep> entry = one.entry();
        return new FindingFolder.Part(entry.step().name(), entry.step().label(), entry.actor(), names.get(entry.actor()),
            entry.at().withOffsetSameInstant(ZoneOffset.ofHours(8)), one.words().text(),
            one.enclosed().map(attachment -> enclosure(attachment, cards.get(attachment.id()))).filter(Objects::nonNull).toList());
    }

    /** @param card null where the file is there no more */
    private Enclosure enclosure(Attachment attachment, FileCard card) {
        return card == null ? null : new Enclosure(card.id(), card.name(), card.type(), card.size(),
            codes.labelOf("attachment-kind", attachment.kind()).orElse(attachment.kind()));
    }

    private Words words(Entry<FindingStep> entry) {
        return entry.isKept() ? file.read(entry.body(), Words.class) : DESTROYED;
    }
}
