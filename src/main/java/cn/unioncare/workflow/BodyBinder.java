package cn.unioncare.workflow;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Binds what was sent to the record of the step. Nothing undeclared passes, and all that is wrong is named at once. */
@Component
public class BodyBinder {

    private final ObjectMapper json;
    private final Validator validator;

    BodyBinder(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws Refusal 400 naming every field that is undeclared, unreadable or wrong, all at once */
    public <B> B bind(JsonNode sent, Class<B> type) {
        if (!sent.isObject()) {
            throw Refusal.invalid("", "提交的内容应为一个 JSON 对象");
        }
        List<FieldError> errors = new ArrayList<>();
        B body = read(sent, type, errors);
        Set<String> named = errors.stream().map(FieldError::field).collect(Collectors.toSet());
        violations(body).filter(error -> !named.contains(error.field())).forEach(errors::add);
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return body;
    }

    private <B> B read(JsonNode sent, Class<B> type, List<FieldError> errors) {
        try {
            return json.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .withHandler(new Unreadable(type, errors)).readValue(sent);
        } catch (JsonMappingException mismatch) {
            errors.add(new FieldError(path(mismatch.getPath()), Unreadable.WRONG));
            throw Refusal.invalid(errors);
        } catch (IOException unreadable) {
            throw Refusal.invalid("", "提交的内容不是有效的 JSON");
        }
    }

    private <B> Stream<FieldError> violations(B body) {
        return validator.validate(body).stream()
            .sorted(Comparator.comparing((ConstraintViolation<B> violation) -> violation.getPropertyPath().toString()))
            .map(violation -> new FieldError(path(violation), violation.getMessage()));
    }

    // Of an element of a list the validation says so in words of its own: needs[0].<list element>.
    private static String path(ConstraintViolation<?> violation) {
        return violation.getPropertyPath().toString().replaceAll("\\.?<[a-z ]+>", "");
    }

    static String path(List<JsonMappingException.Reference> path) {
        return path.stream()
            .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
            .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    /** Collects all fields that are undeclared or cannot be read, instead of stopping at the first; these are left empty. */
    private static final class Unreadable extends DeserializationProblemHandler {

        static final String WRONG = "格式不正确，请按表单要求填写";
        private static final String NO_DATE = "日期格式不正确，应如 2018-02-01";

        private final Class<?> whole;
        private final List<FieldError> found;

        Unreadable(Class<?> whole, List<FieldError> found) {
            this.whole = whole;
            this.found = found;
        }

        @Override
        public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
                JsonDeserializer<?> deserializer, Object target, String name) throws IOException {
            String at = path(parser);
            found.add(new FieldError(at.isEmpty() ? name : at, "表单没有此项，不能提交"));
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String why) {
            return wrong(context.getParser(), type);
        }

        @Override
        public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String why) {
            return wrong(context.getParser(), type);
        }

        @Override
        public Object handleUnexpectedToken(DeserializationContext context, JavaType type, JsonToken token, JsonParser parser,
                String why) throws IOException {
            Object none = wrong(parser, type.getRawClass());
            parser.skipChildren();
            return none;
        }

        @Override
        public Object handleMissingInstantiator(DeserializationContext context, Class<?> type, ValueInstantiator instantiator,
                JsonParser parser, String why) throws IOException {
            Object none = wrong(parser, type);
            parser.skipChildren();
            return none;
        }

        @Override
        public Object handleInstantiationProblem(DeserializationContext context, Class<?> type, Object argument, Throwable why) {
            return type == whole ? NOT_HANDLED : wrong(context.getParser(), type);
        }

        private Object wrong(JsonParser parser, Class<?> type) {
            found.add(new FieldError(path(parser), type == LocalDate.class ? NO_DATE : WRONG));
            return null;
        }

        private static String path(JsonParser parser) {
            return parser.getParsingContext().pathAsPointer().toString()
                .replaceAll("/(\\d+)(?=/|$)", "[$1]").replaceFirst("^/", "").replace('/', '.');
        }
    }
}
