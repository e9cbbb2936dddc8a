package cn.unioncare.hardship;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.workflow.Enclosures;
import cn.unioncare.workflow.Paper.Enclosure;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What the enclosures of a step are, for those who read its paper. */
@Component
class EnclosedFiles implements Enclosures {

    private final CodeLists codes;

    EnclosedFiles(CodeLists codes) {
        this.codes = codes;
    }

    @Override
    public List<Enclosure> of(JsonNode attachments) {
        return StreamSupport.stream(attachments.spliterator(), false).map(attachment -> {
            String kind = attachment.path("kind").asText();
            return new Enclosure(attachment.path("id").asText(), null, null, null,
                codes.labelOf("attachment-kind", kind).orElse(kind));
        }).toList();
    }
}
