package cn.unioncare.workflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Every error of the engine's own API below {@code /camunda/api} in the product's words: the engine answers in English,
 * and a task that somebody else was quicker to claim, or an id that there is not, with 500. The form stays the engine's,
 * since the webapps' pages read it.
 */
@Component
class EngineAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(EngineAnswers.class);
    private static final int UNAUTHORIZED = 401;

    private final ObjectMapper json;
    private final EngineRefusals refusals;

    EngineAnswers(ObjectMapper json, EngineRefusals refusals) {
        this.json = json;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ErrorsKept answer = new ErrorsKept(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() >= 400 && answer.getStatus() != UNAUTHORIZED && !answer.isCommitted()
                && !isProblem(answer.getContentType())) {
            say(answer, request);
        }
        answer.copyBodyToResponse();
    }

    /** Keeps an error until it is told in our words; what is none goes to the caller as it comes, however long it is. */
    private static final class ErrorsKept extends ContentCachingResponseWrapper {

        ErrorsKept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return getStatus() >= 400 ? super.getOutputStream() : getResponse().getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return getStatus() >= 400 ? super.getWriter() : getResponse().getWriter();
        }
    }

    private static boolean isProblem(String type) {
        return type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private void say(ErrorsKept answer, HttpServletRequest request) throws IOException {
        String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        ObjectNode error = read(text);
        EngineAnswer told = EngineAnswer.to(answer.getStatus(), error);
        if (told.isFailure()) {
            LOG.error("The engine failed at {} {}: {}", request.getMethod(), request.getRequestURI(), text);
        }
        if (told.status() == HttpServletResponse.SC_NOT_FOUND) {
            refusals.record(request);
        }
        error.put("message", told.message());
        if (told.status() != answer.getStatus() || told.status() == HttpServletResponse.SC_NOT_FOUND) {
            error = json.createObjectNode().put("type", "InvalidRequestException").put("message", told.message())
                .putNull("code");
        }
        answer.resetBuffer();
        answer.setStatus(told.status());
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.getOutputStream().write(json.writeValueAsBytes(error));
    }

    // Cockpit's plugins answer with a line of text instead.
    private ObjectNode read(String text) {
        try {
            JsonNode found = json.readTree(text);
            return found instanceof ObjectNode object ? object : json.createObjectNode();
        } catch (JsonProcessingException plain) {
            return json.createObjectNode();
        }
    }
}
