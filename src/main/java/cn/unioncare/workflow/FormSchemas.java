package cn.unioncare.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The Camunda Forms of this release, by the id of the element that they belong to: one file for each user task. */
@Component
public class FormSchemas {

    private final Map<String, JsonNode> schemas = new HashMap<>();

    FormSchemas(ObjectMapper json) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
            JsonNode schema = json.readTree(file.getInputStream());
            if (schemas.put(file.getFilename().replace(".form", ""), schema) != null) {
                throw new IllegalStateException("two forms are named " + file.getFilename());
            }
        }
    }

    /** @param element an element's id such as {@code SurveyHome}, whose form is {@code survey-home.form} */
    public Optional<JsonNode> of(String element) {
        return Optional.ofNullable(schemas.get(kebab(element)));
    }

    static String kebab(String element) {
        return element.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
