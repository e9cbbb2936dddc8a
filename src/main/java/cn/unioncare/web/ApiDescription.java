package cn.unioncare.web;

import cn.unioncare.organisation.Account;
import cn.unioncare.shared.Actor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The head of the API's description at {@code /v3/api-docs}, and an example of every body that people send. */
@Configuration
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Account.class);
    }

    /** The bodies that are sent elsewhere than to a task, by the name of their example. */
    private static final Map<String, String> SENT_TO = Map.of("application", "/api/hardship/applications",
        "round", "/api/rounds", "nomination", "/api/rounds/{round}/nominations",
        "submissions", "/api/rounds/{round}/submissions", "withdrawal", "/api/nominations/{case}/withdrawal",
        "disqualification", "/api/nominations/{case}/disqualification",
        "meeting", "/api/meetings");

    /** Shows a whole valid body for filing an application, for each act on a nomination, and for completing each step. */
    @Bean
    OpenApiCustomizer examples(ObjectMapper json) throws IOException {
        Map<String, Example> examples = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:examples/*.json")) {
            examples.put(file.getFilename().replace(".json", ""),
                new Example().value(json.readTree(file.getInputStream())));
        }
        return api -> {
            SENT_TO.forEach((name, path) -> body(api, path).addExamples(name, examples.get(name)));
            examples.entrySet().stream().filter(example -> !SENT_TO.containsKey(example.getKey())).forEach(example ->
                body(api, "/api/tasks/{id}/complete").addExamples(example.getKey(), example.getValue()));
        };
    }

    @Bean
    ModelResolver schemas(ObjectMapper json) {
        return new ModelResolver(json, new SchemaNames());
    }

    private static MediaType body(OpenAPI api, String path) {
        return api.getPaths().get(path).getPost().getRequestBody().getContent().get("application/json");
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
            .info(new Info().title("UnionCare 工会帮扶").version("v1")
                .description("困难职工帮扶和推选表彰业务办理系统。出错时返回 application/problem+json，说明哪一项、错在哪里、如何更正。"))
            .components(new Components().addSecuritySchemes("basic",
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
            .addSecurityItem(new SecurityRequirement().addList("basic"));
    }
}
