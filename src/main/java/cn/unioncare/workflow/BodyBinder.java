package cn.unioncare.workflow;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Binds what was sent to the record of the step. Nothing undeclared passes, and every field that is wrong is named. */
@Component
public class BodyBinder {

    private final ObjectMapper json;
    private final Validator validator;

    BodyBinder(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws Refusal 400 naming every undeclared field, or every field that is wrong */
    public <B> B bind(JsonNode sent, Class<B> type) {
        if (!sent.isObject()) {
            throw Refusal.invalid("", "提交的内容应为一个 JSON 对象");
        }
        List<FieldError> unknown = new ArrayList<>();
        B body = read(sent, type, unknown);
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        validate(body);
        return body;
    }

    private <B> B read(JsonNode sent, Class<B> type, List<FieldError> unknown) {
        try {
            return json.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .withHandler(new Undeclared(unknown)).readValue(sent);
        } catch (JsonMappingException mismatch) {
            boolean date = mismatch instanceof InvalidFormatException wrong && wrong.getTargetType() == LocalDate.class;
            throw Refusal.invalid(path(mismatch.getPath()), date ? "日期格式不正确，应如 2018-02-01" : "格式不正确，请按表单要求填写");
        } catch (IOException unreadable) {
            throw Refusal.invalid("", "提交的内容不是有效的 JSON");
        }
    }

    private <B> void validate(B body) {
        List<FieldError> errors = validator.validate(body).stream()
            .sorted(Comparator.comparing((ConstraintViolation<B> violation) -> violation.getPropertyPath().toString()))
            .map(violation -> new FieldError(path(violation), violation.getMessage())).toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
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

    /** Collects all undeclared fields instead of stopping at the first. */
    private static final class Undeclared extends DeserializationProblemHandler {

        private final List<FieldError> found;

        Undeclared(List<FieldError> found) {
            this.found = found;
        }

        @Override
        public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
                JsonDeserializer<?> deserializer, Object target, String name) throws IOException {
            String parent = parser.getParsingContext().getParent() == null ? ""
                : parser.getParsingContext().pathAsPointer().toString()
                    .replaceAll("/(\\d+)(?=/|$)", "[$1]").replaceFirst("^/", "").replace('/', '.');
            found.add(new FieldError(parent.isEmpty() ? name : parent, "表单没有此项，不能提交"));
            parser.skipChildren();
            return true;
        }
    }
}
