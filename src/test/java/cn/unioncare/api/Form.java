package cn.unioncare.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** A body as people send it: one of the published examples, with some fields other than there. Never changed itself. */
final class Form {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body;

    private Form(ObjectNode body) {
        this.body = body;
    }

    /** @param step an element's id such as {@code SurveyHome}, or {@code Application} */
    static Form of(String step) {
        try {
            String file = step.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
            return new Form((ObjectNode) JSON.readTree(
                new ClassPathResource("examples/" + file + ".json").getInputStream()));
        } catch (IOException missing) {
            throw new UncheckedIOException("no example of " + step, missing);
        }
    }

    static Form ofText(String json) {
        try {
            return new Form((ObjectNode) JSON.readTree(json));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param path such as {@code members[0].name} */
    Form with(String path, Object value) {
        ObjectNode copy = body.deepCopy();
        JsonPointer pointer = pointer(path);
        JsonNode parent = copy.at(pointer.head());
        JsonNode content = JSON.valueToTree(value);
        if (parent instanceof ArrayNode list) {
            int index = pointer.last().getMatchingIndex();
            if (index < list.size()) {
                list.set(index, content);
            } else {
                list.add(content);
            }
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), content);
        }
        return new Form(copy);
    }

    Form without(String path) {
        ObjectNode copy = body.deepCopy();
        JsonPointer pointer = pointer(path);
        JsonNode parent = copy.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.remove(pointer.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(pointer.last().getMatchingProperty());
        }
        return new Form(copy);
    }

    boolean has(String field) {
        return body.has(field);
    }

    JsonNode at(String path) {
        return body.at(pointer(path));
    }

    private static JsonPointer pointer(String path) {
        return JsonPointer.compile("/" + path.replace("[", "/").replace("]", "").replace(".", "/"));
    }

    /** The JSON that is sent. */
    @Override
    public String toString() {
        return body.toString();
    }
}
