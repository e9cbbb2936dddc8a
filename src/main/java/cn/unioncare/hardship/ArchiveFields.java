package cn.unioncare.hardship;

import cn.unioncare.documents.CodeLists;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The fields of an archive that may be corrected, from {@code corrections/correctable-fields.csv}. The ID number is none of
 * them, since an archive of another number is another person's; nor is what the assessment rests on, since that decides.
 */
@Component
class ArchiveFields {

    private static final String FILE = "/corrections/correctable-fields.csv";
    private static final Pattern OF_MEMBER = Pattern.compile("members\\[(\\d{1,2})\\]\\.(\\w+)");
    private static final String MEMBERS = "members.";

    private final List<ArchiveField> known = read();
    private final CodeLists codes;

    ArchiveFields(CodeLists codes) {
        this.codes = codes;
    }

    /** All of them with what stands there. @param content the archive as it is kept */
    List<ArchiveField> of(JsonNode content) {
        int members = content.at("/application/members").size();
        return known.stream().flatMap(field -> !field.field().startsWith(MEMBERS) ? Stream.of(filled(field, content))
            : IntStream.range(0, members).mapToObj(member -> filled(ofMember(field, member), content))).toList();
    }

    /** @return where that field stands in the content; empty if there is no such field in it */
    Optional<String> pointer(String field, JsonNode content) {
        return of(content).stream().filter(one -> one.field().equals(field)).findFirst().map(one -> pathOf(field));
    }

    /** What people read for a value of that field. */
    String shown(ArchiveField field, String value) {
        return codes.labelOf(field.kind(), value).orElse(value);
    }

    /** Puts a value in its place; an empty one takes away what stood there. */
    static void put(ObjectNode content, String pointer, String value) {
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) content.at(pointer.substring(0, last));
        if (value == null || value.isBlank()) {
            parent.putNull(pointer.substring(last + 1));
        } else {
            parent.put(pointer.substring(last + 1), value.strip());
        }
    }

    private ArchiveField filled(ArchiveField field, JsonNode content) {
        JsonNode value = content.at(pathOf(field.field()));
        String text = value.isMissingNode() || value.isNull() ? "" : shown(field, value.asText());
        return new ArchiveField(field.field(), field.label(), field.kind(), MaskedFields.shown(field.field(), text));
    }

    private static ArchiveField ofMember(ArchiveField field, int member) {
        return new ArchiveField("members[" + member + "]." + field.field().substring(MEMBERS.length()),
            "家庭成员" + (member + 1) + "：" + field.label(), field.kind(), "");
    }

    private static String pathOf(String field) {
        Matcher member = OF_MEMBER.matcher(field);
        if (member.matches()) {
            return "/application/members/" + member.group(1) + "/" + member.group(2);
        }
        return (field.startsWith("entry.") ? "/" : "/application/") + field.replace('.', '/');
    }

    private static List<ArchiveField> read() {
        try (InputStream file = ArchiveFields.class.getResourceAsStream(FILE)) {
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")).skip(1)
                .map(line -> line.strip().split(",")).map(cells -> new ArchiveField(cells[0], cells[1], cells[2], ""))
                .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
