package cn.unioncare.nomination.programme;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a nomination says, by the names that conditions use: numbers as {@link BigDecimal}, dates as {@link LocalDate}, choices
 * as {@link String}, several choices as a list, yes and no as {@link Boolean}. What is left empty is not among them, and no text
 * is: of the story only its length.
 */
public record Facts(Map<String, Object> values) {

    public Facts {
        values = Map.copyOf(values);
    }

    /** Whether a yes/no field of the form was answered with yes. */
    public boolean isYes(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /**
     * What the conditions are decided by on a day: each date {@code x} becomes {@code xMonthsAgo}, the whole months since then;
     * lists that were left empty are empty.
     */
    Map<String, Object> on(LocalDate day) {
        Map<String, Object> seen = new HashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof LocalDate date) {
                seen.put(name + "MonthsAgo", ChronoUnit.MONTHS.between(date, day));
            } else {
                seen.put(name, value);
            }
        });
        return seen;
    }

    /** Reads values by their fields. */
    static final class Builder {

        private final Map<String, Object> values = new HashMap<>();

        void add(FormField field, JsonNode value) {
            if (field.path().equals("story")) {
                values.put("storyLength", BigDecimal.valueOf(value.asText("").codePoints().filter(c -> !Character.isWhitespace(c)).count()));
            } else if (field.kind() == FormField.Kind.SOME_OF) {
                List<String> chosen = new ArrayList<>();
                value.forEach(one -> chosen.add(one.asText()));
                values.put(field.name(), List.copyOf(chosen));
            } else if (field.kind() != FormField.Kind.TEXT && !FieldValue.isEmpty(value)) {
                values.put(field.name(), typed(field.kind(), value));
            }
        }

        Facts build() {
            return new Facts(values);
        }

        private static Object typed(FormField.Kind kind, JsonNode value) {
            return switch (kind) {
                case NUMBER -> value.decimalValue();
                case DATE -> LocalDate.parse(value.asText());
                case YES_NO -> value.booleanValue();
                default -> value.asText();
            };
        }
    }
}
