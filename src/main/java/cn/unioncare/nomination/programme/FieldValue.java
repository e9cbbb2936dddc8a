package cn.unioncare.nomination.programme;

import cn.unioncare.shared.Refusal.FieldError;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Holds one value against its field. */
final class FieldValue {

    private FieldValue() { }

    /** @return what is wrong with the value, in Chinese */
    static Optional<FieldError> check(FormField field, JsonNode value, LocalDate today) {
        if (isEmpty(value)) {
            return field.required() ? error(field, "请填写" + field.label()) : Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> text(field, value);
            case NUMBER -> number(field, value);
            case DATE -> date(field, value, today);
            case YES_NO -> value.isBoolean() ? Optional.empty() : error(field, "请选择是或否");
            case ONE_OF -> value.isTextual() && field.options().containsKey(value.textValue()) ? Optional.empty()
                : error(field, "请从所列选项中选择" + field.label());
            case SOME_OF -> some(field, value);
            case FILES -> Optional.empty();
        };
    }

    /** Of a field that is not shown. */
    static Optional<FieldError> refuseIfPresent(FormField field, JsonNode value) {
        return isEmpty(value) ? Optional.empty() : error(field, "按所填内容不需要" + field.label() + "，请不要填写");
    }

    static boolean isEmpty(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isTextual() && value.textValue().isBlank()
            || value.isArray() && value.isEmpty();
    }

    private static Optional<FieldError> text(FormField field, JsonNode value) {
        if (!value.isTextual()) {
            return error(field, field.label() + "应为文字");
        }
        if (value.textValue().length() > field.longest()) {
            return error(field, field.label() + "不超过 " + field.longest() + " 字");
        }
        boolean matches = field.pattern().map(value.textValue()::matches).orElse(true);
        return matches ? Optional.empty() : error(field, field.patternSay());
    }

    private static Optional<FieldError> number(FormField field, JsonNode value) {
        if (!value.isNumber()) {
            return error(field, field.label() + "应为数字");
        }
        if (value.decimalValue().stripTrailingZeros().scale() > field.digits()) {
            return error(field, field.digits() == 0 ? field.label() + "应为整数" : field.label() + "最多 " + field.digits() + " 位小数");
        }
        boolean within = field.least().map(least -> value.decimalValue().compareTo(least) >= 0).orElse(true)
            && field.greatest().map(greatest -> value.decimalValue().compareTo(greatest) <= 0).orElse(true);
        return within ? Optional.empty() : error(field, field.label() + "应"
            + field.least().map(least -> "不小于 " + least.toPlainString()).orElse("")
            + (field.least().isPresent() && field.greatest().isPresent() ? "、" : "")
            + field.greatest().map(greatest -> "不大于 " + greatest.toPlainString()).orElse(""));
    }

    private static Optional<FieldError> date(FormField field, JsonNode value, LocalDate today) {
        try {
            return LocalDate.parse(value.asText()).isAfter(today) ? error(field, field.label() + "不能晚于今天") : Optional.empty();
        } catch (DateTimeException unreadable) {
            return error(field, field.label() + "应为日期，格式如 2023-11-27");
        }
    }

    private static Optional<FieldError> some(FormField field, JsonNode value) {
        Set<String> seen = new HashSet<>();
        if (value.isArray()) {
            for (JsonNode one : value) {
                if (!one.isTextual() || !field.options().containsKey(one.textValue()) || !seen.add(one.textValue())) {
                    return error(field, "请从所列选项中选择" + field.label() + "，每项只选一次");
                }
            }
            return Optional.empty();
        }
        return error(field, "请从所列选项中选择" + field.label());
    }

    private static Optional<FieldError> error(FormField field, String message) {
        return Optional.of(new FieldError(field.path(), message));
    }
}
