package cn.unioncare.nomination.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of a programme's form.
 *
 * @param path       where its value lies in what is sent, such as {@code facts.category}
 * @param label      in Chinese
 * @param kind       what it takes
 * @param required   wherever it is shown
 * @param hiddenIf   the conditions in FEEL under which it, or the group around it, is not shown
 * @param options    value to label, in the order in which they are offered; empty where anything may be entered
 * @param least      of a number; empty for no bound
 * @param greatest   of a number; empty for no bound
 * @param digits     how many decimal digits a number may have
 * @param longest    how many characters a text may have
 * @param pattern    what a text must match; empty for anything
 * @param patternSay what is said of a text that does not, in Chinese
 */
public record FormField(String path, String label, Kind kind, boolean required, List<String> hiddenIf,
                        Map<String, String> options, Optional<BigDecimal> least, Optional<BigDecimal> greatest, int digits,
                        int longest, Optional<String> pattern, String patternSay) {

    /** What a field takes. */
    public enum Kind { TEXT, NUMBER, DATE, YES_NO, ONE_OF, SOME_OF, FILES }

    private static final int LONGEST_LINE = 200;

    static FormField read(JsonNode component, String path, List<String> hiddenIf) {
        JsonNode rules = component.path("validate");
        return new FormField(path, component.path(component.has("dateLabel") ? "dateLabel" : "label").asText(), kind(component),
            rules.path("required").asBoolean(), List.copyOf(hiddenIf), options(component), number(rules, "min"),
            number(rules, "max"), component.path("decimalDigits").asInt(2), rules.path("maxLength").asInt(LONGEST_LINE),
            Optional.ofNullable(rules.path("pattern").textValue()), rules.path("patternErrorMessage").asText("格式不正确"));
    }

    /** @return the last step of the path, by which conditions speak of it */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Kind kind(JsonNode component) {
        String type = component.path("type").asText();
        return switch (type) {
            case "textfield", "textarea" -> Kind.TEXT;
            case "number" -> Kind.NUMBER;
            case "datetime" -> Kind.DATE;
            case "checkbox" -> Kind.YES_NO;
            case "radio", "select" -> component.path("values").path(0).path("value").isBoolean() ? Kind.YES_NO : Kind.ONE_OF;
            case "checklist", "taglist" -> Kind.SOME_OF;
            case "filepicker" -> Kind.FILES;
            default -> throw new IllegalArgumentException("“" + component.path("id").asText() + "”的类型 " + type + " 不能用在推选表单中");
        };
    }

    private static Map<String, String> options(JsonNode component) {
        Map<String, String> options = new LinkedHashMap<>();
        component.path("values").forEach(option -> options.put(option.path("value").asText(), option.path("label").asText()));
        return options;
    }

    private static Optional<BigDecimal> number(JsonNode rules, String key) {
        return rules.has(key) ? Optional.of(rules.get(key).decimalValue()) : Optional.empty();
    }
}
