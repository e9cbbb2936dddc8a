package cn.unioncare.nomination.programme;

import cn.unioncare.shared.UnionCode;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a programme's file. What is unknown, missing or unreadable is told with the file and the key. */
final class ProgrammeFile {

    private static final ObjectMapper YAML = YAMLMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .addModules(new JavaTimeModule(), new Jdk8Module(), new SimpleModule().addDeserializer(UnionCode.class, new CodeText()))
        .build();
    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    private ProgrammeFile() { }

    /**
     * @param name the file's name, for the message
     * @throws IllegalStateException with a sentence in Chinese that names the file and the key
     */
    static Programme read(String name, String text) {
        Programme programme = parse(name, text);
        String wrong = VALIDATOR.validate(programme).stream()
            .map(violation -> violation.getPropertyPath().toString().replaceAll("\\.?<[a-z ]+>", "") + "：" + violation.getMessage())
            .sorted().collect(Collectors.joining("；"));
        if (!wrong.isEmpty()) {
            throw at(name, wrong);
        }
        if (!name.equals(programme.id() + ".yaml")) {
            throw at(name, "id：应与文件名一致，现为 " + programme.id());
        }
        return programme;
    }

    /** A sentence that names the file. */
    static IllegalStateException at(String name, String wrong) {
        return new IllegalStateException("推选项目文件 " + name + " 有误，" + wrong);
    }

    private static Programme parse(String name, String text) {
        try {
            return YAML.readValue(text, Programme.class);
        } catch (JsonMappingException wrong) {
            throw wrong.getCause() instanceof JsonParseException unreadable ? at(name, syntax(unreadable))
                : at(name, path(wrong.getPath()) + "：" + reason(wrong));
        } catch (JsonProcessingException unreadable) {
            throw at(name, syntax(unreadable));
        }
    }

    private static String syntax(JsonProcessingException unreadable) {
        String first = unreadable.getOriginalMessage().lines().findFirst().orElse("");
        return "第 " + unreadable.getLocation().getLineNr() + " 行不是有效的 YAML（" + first + "）";
    }

    private static String reason(JsonMappingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException) {
            return "没有这一项";
        }
        if (wrong instanceof ValueInstantiationException && wrong.getCause() != null) {
            return wrong.getCause().getMessage();
        }
        return wrong instanceof InvalidFormatException format ? "“" + format.getValue() + "”不是可以填写的内容" : "格式不正确";
    }

    private static String path(List<Reference> path) {
        return path.stream().map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
            .collect(Collectors.joining()).replaceFirst("^\\.", "");
    }

    /** Jackson would take a record of one component for an object. */
    private static final class CodeText extends FromStringDeserializer<UnionCode> {

        CodeText() {
            super(UnionCode.class);
        }

        @Override
        protected UnionCode _deserialize(String text, DeserializationContext context) {
            return new UnionCode(text);
        }
    }
}
