package cn.unioncare.nomination.programme;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A nomination as somebody would send it, with given answers and made-up texts. */
final class SampleBody {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = Stream.concat(Stream.of("测试", "13900000000", "0411-80000000"),
        IntStream.rangeClosed(1, 20).mapToObj("1"::repeat)).toList();

    private final ObjectNode body = JSON.createObjectNode();
    private final Map<String, Object> values;
    private final LocalDate day;

    SampleBody(ProgrammeForm form, Map<String, Object> values, LocalDate day) {
        this.values = values;
        this.day = day;
        form.fields().values().forEach(this::fill);
    }

    ObjectNode json() {
        return body;
    }

    private void fill(FormField field) {
        Object value = switch (field.kind()) {
            case TEXT -> text(field);
            case DATE -> date(field);
            case FILES -> null;
            default -> values.get(field.name());
        };
        if (value != null) {
            int dot = field.path().lastIndexOf('.');
            ObjectNode parent = dot < 0 ? body : body.withObject("/" + field.path().substring(0, dot).replace('.', '/'));
            parent.set(field.name(), JSON.valueToTree(value));
        }
    }

    private Object text(FormField field) {
        if (field.path().equals("story")) {
            return "事".repeat(values.get("storyLength") instanceof BigDecimal length ? length.intValue() : 1);
        }
        return field.required() && field.hiddenIf().isEmpty()
            ? TEXTS.stream().filter(text -> field.pattern().map(text::matches).orElse(true)).findFirst().orElse(null) : null;
    }

    private Object date(FormField field) {
        return values.get(field.name() + Answers.AGO) instanceof BigDecimal months ? day.minusMonths(months.longValue()).toString() : null;
    }
}
