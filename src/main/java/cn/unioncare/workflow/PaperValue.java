package cn.unioncare.workflow;

import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.Masking;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One value as a paper shows it. */
final class PaperValue {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    /** What is shortened, by how its name in the forms ends, whoever reads: a decision rests on none of it. */
    private static final Map<String, UnaryOperator<String>> SHORTENED = Map.of(
        "idnumber", number -> new IdNumber(number).masked(), "bankcard", Masking::card, "phone", Masking::phone,
        "contact", PaperValue::withoutNumbers, "address", Masking::address,
        "household", Masking::card);

    private PaperValue() { }

    // 其他联系方式 is written freely: whose it is stays, the number goes.
    private static String withoutNumbers(String text) {
        return text.replaceAll("\\d[\\d-]{5,}", "****");
    }

    /** @return shortened where it belongs to a person's identity; nothing where nothing was filled in */
    static String of(JsonNode component, JsonNode value) {
        return of(component, value, PaperValue::shortened);
    }

    /** @return the whole value, for the person whose it is */
    static String inFull(JsonNode component, JsonNode value) {
        return of(component, value, (key, text) -> text);
    }

    private static String of(JsonNode component, JsonNode value, BinaryOperator<String> text) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).sorted(asListed(component))
                .map(one -> of(component, one, text)).filter(shown -> !shown.isEmpty()).collect(Collectors.joining("、"));
        }
        if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
            return "";
        }
        for (JsonNode choice : component.path("values")) {
            if (choice.path("value").asText().equals(value.asText())) {
                return choice.path("label").asText();
            }
        }
        return value.isBoolean() ? value.asBoolean() ? "是" : "否"
            : value.isNumber() ? number(component, value)
            : component.path("type").asText().equals("datetime") ? date(value.asText())
            : text.apply(component.path("key").asText().toLowerCase(Locale.ROOT), value.asText());
    }

    // A set has no order of its own; the form's is the one that the reader knows.
    private static Comparator<JsonNode> asListed(JsonNode component) {
        List<String> listed = component.path("values").findValuesAsText("value");
        return Comparator.comparingInt(one -> Math.floorMod(listed.indexOf(one.asText()), Integer.MAX_VALUE));
    }

    private static String shortened(String key, String text) {
        return SHORTENED.entrySet().stream().filter(kind -> key.endsWith(kind.getKey())).findFirst()
            .map(kind -> kind.getValue().apply(text)).orElse(text);
    }

    private static String number(JsonNode component, JsonNode value) {
        String figures = component.has("decimalDigits")
            ? value.decimalValue().setScale(component.path("decimalDigits").asInt(), RoundingMode.HALF_UP).toPlainString()
            : value.decimalValue().toPlainString();
        JsonNode around = component.path("appearance");
        return around.path("prefixAdorner").asText("") + figures
            + (around.has("suffixAdorner") ? " " + around.path("suffixAdorner").asText() : "");
    }

    private static String date(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).format(DAY)
                : text.indexOf('T') < 0 ? text.replaceFirst("^(\\d{2}:\\d{2}):\\d{2}$", "$1")
                : text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(UnionCareClock.CHINA).format(MINUTE)
                    : LocalDateTime.parse(text).format(MINUTE);
        } catch (DateTimeParseException written) {
            return text;
        }
    }
}
