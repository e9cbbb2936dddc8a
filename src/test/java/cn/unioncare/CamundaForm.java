package cn.unioncare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A form file as the tests read it: what it sends, and what people see. */
record CamundaForm(JsonNode schema) {

    /** @param conditional whether the field, or the group around it, is hidden at times */
    record Field(JsonNode json, boolean conditional) {

        String label() {
            return json.path("datetime".equals(json.path("type").asText()) ? type() + "Label" : "label").asText();
        }

        /** What it sends: the component's type, refined where one component sends several kinds of value. */
        String type() {
            String type = json.get("type").asText();
            return switch (type) {
                case "number" -> json.path("serializeToString").asBoolean() ? "text"
                        : "number." + json.path("decimalDigits").asInt(-1);
                case "datetime" -> json.get("subtype").asText();
                case "radio" -> json.findValues("value").stream().allMatch(JsonNode::isBoolean) ? "yes-no" : type;
                case "select" -> json.has("valuesExpression") ? "chosen-text" : type;
                default -> type;
            };
        }

        /** Value to label, in the order in which they are offered. */
        Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            json.path("values").forEach(option ->
                    options.put(option.get("value").textValue(), option.get("label").asText()));
            return options;
        }
    }

    static CamundaForm read(String form) {
        try {
            return new CamundaForm(new ObjectMapper().readTree(Files.readString(Path.of("forms", form + ".form"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return schema.get("id").asText();
    }

    List<String> ids() {
        return schema.findValuesAsText("id");
    }

    /** The fields by the path under which their value is sent; {@code []} stands for the rows of a list. */
    Map<String, Field> fields() {
        Map<String, Field> fields = new TreeMap<>();
        collect(schema, "", false, fields);
        return fields;
    }

    private static void collect(JsonNode parent, String prefix, boolean conditional, Map<String, Field> fields) {
        for (JsonNode component : parent.path("components")) {
            boolean hidden = conditional || component.has("conditional");
            switch (component.get("type").asText()) {
                case "group" -> collect(component,
                        component.has("path") ? prefix + component.get("path").asText() + "." : prefix, hidden, fields);
                case "dynamiclist" -> collect(component,
                        prefix + component.get("path").asText() + "[].", hidden, fields);
                case "html" -> { }
                default -> fields.put(prefix + component.get("key").asText(), new Field(component, hidden));
            }
        }
    }

    /** Labels, help texts, units, options and read-only texts, without markup and placeholders. */
    List<String> visibleTexts() {
        List<String> texts = new ArrayList<>();
        for (String name : List.of("label", "dateLabel", "timeLabel", "description", "patternErrorMessage", "suffixAdorner")) {
            texts.addAll(schema.findValuesAsText(name));
        }
        schema.findValuesAsText("content").stream()
                .map(html -> html.replaceAll("\\{\\{.*?}}", "").replaceAll("<[^>]*>", "")).forEach(texts::add);
        return texts;
    }
}
