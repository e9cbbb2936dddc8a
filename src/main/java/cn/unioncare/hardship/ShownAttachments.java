package cn.unioncare.hardship;

import cn.unioncare.documents.FileCard;
import cn.unioncare.documents.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A form that begins from what was handed in before shows its enclosures by name, type and size. */
@Component
class ShownAttachments {

    private static final String FIELD = "attachments";

    private final Files files;

    ShownAttachments(Files files) {
        this.files = files;
    }

    /** The same data, each enclosure with what its file is called, in place of its mere id. */
    Map<String, Object> in(Map<String, Object> data) {
        if (!(data.get(FIELD) instanceof List<?> listed)) {
            return data;
        }
        Map<String, FileCard> cards = files.describe(listed.stream().map(ShownAttachments::id).toList()).stream()
            .collect(Collectors.toMap(FileCard::id, card -> card));
        Map<String, Object> shown = new HashMap<>(data);
        shown.put(FIELD, listed.stream().map(one -> shown((Map<?, ?>) one, cards)).toList());
        return shown;
    }

    private static Map<String, Object> shown(Map<?, ?> attachment, Map<String, FileCard> cards) {
        Map<String, Object> shown = new HashMap<>();
        attachment.forEach((name, value) -> shown.put((String) name, value));
        Optional.ofNullable(cards.get(id(attachment))).ifPresent(card -> {
            shown.put("name", card.name());
            shown.put("type", card.type());
            shown.put("size", card.size());
        });
        return shown;
    }

    private static String id(Object attachment) {
        return String.valueOf(((Map<?, ?>) attachment).get("id"));
    }
}
