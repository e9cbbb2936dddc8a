package cn.unioncare.hardship;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.FileCard;
import cn.unioncare.documents.Files;
import cn.unioncare.shared.Actor;
import cn.unioncare.workflow.FormFiles;
import cn.unioncare.workflow.Paper.Enclosure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Shows enclosures by name, type and size: of papers, of forms that begin from them, and of drafts. */
@Component
class ShownAttachments implements FormFiles {

    private static final String FIELD = "attachments";

    private final Files files;
    private final CodeLists codes;

    ShownAttachments(Files files, CodeLists codes) {
        this.files = files;
        this.codes = codes;
    }

    /** The same data, each enclosure with what its file is called, in place of its mere id. */
    Map<String, Object> in(Map<String, Object> data) {
        return shown(data, files::describe);
    }

    @Override
    public Map<String, Object> described(Map<String, Object> draft, Actor actor) {
        return shown(draft, ids -> files.describe(ids, actor));
    }

    @Override
    public List<Enclosure> enclosed(JsonNode attachments) {
        List<JsonNode> listed = StreamSupport.stream(attachments.spliterator(), false).toList();
        Map<String, FileCard> cards = byId(files.describe(listed.stream().map(one -> one.path("id").asText()).toList()));
        return listed.stream().map(one -> {
            String id = one.path("id").asText();
            String kind = one.path("kind").asText();
            Optional<FileCard> card = Optional.ofNullable(cards.get(id));
            return new Enclosure(id, card.map(FileCard::name).orElse(null), card.map(FileCard::type).orElse(null),
                card.map(FileCard::size).orElse(null), codes.labelOf("attachment-kind", kind).orElse(kind));
        }).toList();
    }

    private static Map<String, Object> shown(Map<String, Object> data,
            Function<Collection<String>, List<FileCard>> described) {
        if (!(data.get(FIELD) instanceof List<?> listed)) {
            return data;
        }
        Map<String, FileCard> cards = byId(described.apply(listed.stream().map(ShownAttachments::id).distinct().toList()));
        Map<String, Object> shown = new HashMap<>(data);
        shown.put(FIELD, listed.stream().map(one -> shown(one, cards)).toList());
        return shown;
    }

    private static Object shown(Object attachment, Map<String, FileCard> cards) {
        if (!(attachment instanceof Map<?, ?> known)) {
            return attachment;
        }
        Map<Object, Object> shown = new HashMap<>(known);
        Optional.ofNullable(cards.get(id(attachment))).ifPresent(card ->
            shown.putAll(Map.of("name", card.name(), "type", card.type(), "size", card.size())));
        return shown;
    }

    // A draft may hold anything.
    private static String id(Object attachment) {
        return attachment instanceof Map<?, ?> known ? String.valueOf(known.get("id")) : "";
    }

    private static Map<String, FileCard> byId(List<FileCard> cards) {
        return cards.stream().collect(Collectors.toMap(FileCard::id, Function.identity(), (one, same) -> one));
    }
}
