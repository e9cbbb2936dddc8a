package cn.unioncare.nomination.programme;

import cn.unioncare.eligibility.DecisionTable;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The form of a programme's nomination: what is asked, in what bounds, stands there and nowhere else. What is sent is held
 * against it field by field, so that a programme needs no record of its own.
 */
public final class ProgrammeForm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SILENT = Set.of("html", "text", "separator", "spacer");

    private final JsonNode schema;
    private final Map<String, FormField> fields = new TreeMap<>();

    /** @throws IllegalArgumentException if a component can be held against nothing */
    ProgrammeForm(JsonNode schema) {
        this.schema = schema;
        collect(schema, "", List.of());
    }

    /** The form as form-js draws it. */
    public JsonNode schema() {
        return schema;
    }

    /** All fields by their paths. */
    public Map<String, FormField> fields() {
        return Map.copyOf(fields);
    }

    public Optional<FormField> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /**
     * Holds a nomination against the form: candidate, story and facts. Attachments are not looked at, and what the form does not
     * show under these values must be absent.
     *
     * @param sent  the whole body
     * @param today the day, which no date lies behind
     * @return every field that is undeclared, missing or wrong, such as {@code facts.category}
     */
    public List<FieldError> problems(JsonNode sent, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        undeclared(sent, "", errors);
        Map<String, Object> values = JSON.convertValue(sent, new TypeReference<>() { });
        for (FormField field : fields.values()) {
            JsonNode value = sent.at("/" + field.path().replace('.', '/'));
            if (isHidden(field, values)) {
                FieldValue.refuseIfPresent(field, value).ifPresent(errors::add);
            } else {
                FieldValue.check(field, value, today).ifPresent(errors::add);
            }
        }
        return errors;
    }

    /** @throws Refusal 400 naming all {@link #problems} */
    public void check(JsonNode sent, LocalDate today) {
        List<FieldError> errors = problems(sent, today);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** What a nomination that has been checked says, by the names that conditions use. */
    public Facts facts(JsonNode sent) {
        Facts.Builder facts = new Facts.Builder();
        for (FormField field : fields.values()) {
            if (field.kind() != FormField.Kind.FILES) {
                facts.add(field, sent.at("/" + field.path().replace('.', '/')));
            }
        }
        return facts.build();
    }

    private static boolean isHidden(FormField field, Map<String, Object> values) {
        return field.hiddenIf().stream().anyMatch(condition -> DecisionTable.holds(condition, values));
    }

    private void undeclared(JsonNode node, String prefix, List<FieldError> errors) {
        node.properties().forEach(entry -> {
            String path = prefix + entry.getKey();
            if (fields.containsKey(path)) {
                return;
            }
            if (entry.getValue().isObject() && fields.keySet().stream().anyMatch(known -> known.startsWith(path + "."))) {
                undeclared(entry.getValue(), path + ".", errors);
            } else {
                errors.add(new FieldError(path, "表单没有此项，不能提交"));
            }
        });
    }

    private void collect(JsonNode parent, String prefix, List<String> hiddenIf) {
        for (JsonNode component : parent.path("components")) {
            List<String> conditions = new ArrayList<>(hiddenIf);
            Optional.ofNullable(component.path("conditional").path("hide").textValue())
                .ifPresent(hide -> conditions.add(hide.replaceFirst("^=", "")));
            String type = component.path("type").asText();
            if (type.equals("group")) {
                collect(component, component.has("path") ? prefix + component.path("path").asText() + "." : prefix, conditions);
            } else if (!SILENT.contains(type)) {
                String path = prefix + component.path("key").asText();
                fields.put(path, FormField.read(component, path, conditions));
            }
        }
    }
}
