package cn.unioncare.workflow.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every query of the webapps' engine API that brings an expression, at whatever depth: the engine evaluates
 * those of {@code orQueries} and of what is added to a stored list, past its ban on expressions in ad-hoc queries
 * (security.md, hole 1).
 */
@Component
class NoExpressions extends OncePerRequestFilter {

    private static final String SUFFIX = "expression";
    private static final String EXPRESSION = "查询条件中不得使用表达式";
    private static final int LIMIT_BYTES = 1024 * 1024;

    private final ObjectMapper json;

    NoExpressions(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isInQuery(request.getQueryString())) {
            refuse(response, EXPRESSION);
        } else if (isFormOrFile(request)) {
            chain.doFilter(request, response);
        } else {
            byte[] body = request.getInputStream().readNBytes(LIMIT_BYTES + 1);
            Optional<String> problem = body.length > LIMIT_BYTES ? Optional.of("提交的内容超过 1 MB 上限") : problemOf(body);
            if (problem.isPresent()) {
                refuse(response, problem.get());
            } else {
                chain.doFilter(new ReadBody(request, body), response);
            }
        }
    }

    // What the engine API takes in other forms holds no query: files of a deployment, and the login.
    private static boolean isFormOrFile(HttpServletRequest request) {
        String type = request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
            || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isInQuery(String query) {
        return query != null && Stream.of(query.split("&")).map(parameter -> parameter.split("=", 2)[0])
            .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8)).anyMatch(NoExpressions::isExpression);
    }

    // Token by token, as the engine's own parser reads it: a name may be written with escapes, or come twice. What
    // cannot be read to its end might be read otherwise by the engine.
    private Optional<String> problemOf(byte[] body) throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    return Optional.of(EXPRESSION);
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.of("提交的内容不是有效的 JSON");
        }
    }

    private static boolean isExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    // In the form of the engine's own errors, which the webapps show.
    private void refuse(HttpServletResponse response, String message) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), Map.of("type", "InvalidRequestException", "message", message));
    }
}
