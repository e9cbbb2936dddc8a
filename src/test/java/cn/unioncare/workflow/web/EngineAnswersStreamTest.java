package cn.unioncare.workflow.web;

import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine answers goes on at once; what it says no with is kept until it is told in the product's words. */
class EngineAnswersStreamTest {

    private final MockHttpServletResponse caller = new MockHttpServletResponse();
    private final EngineAnswers answers = new EngineAnswers(new ObjectMapper(), null);

    private void answered(FilterChain engine) throws Exception {
        answers.doFilter(new MockHttpServletRequest("GET", "/camunda/api/engine/engine/default/task"), caller, engine);
    }

    @Test
    void a_long_answer_is_sent_while_it_is_made() throws Exception {
        answered((request, response) -> {
            response.getOutputStream().write("[1,".getBytes(StandardCharsets.UTF_8));
            assertThat(caller.getContentAsString()).isEqualTo("[1,");
            response.getOutputStream().write("2]".getBytes(StandardCharsets.UTF_8));
        });
        assertThat(caller.getContentAsString()).isEqualTo("[1,2]");
    }

    @Test
    void an_error_is_kept_and_told_in_chinese() throws Exception {
        answered((request, response) -> {
            ((HttpServletResponse) response).setStatus(500);
            response.getOutputStream().write("{\"type\":\"OptimisticLockingException\",\"message\":\"x\"}"
                .getBytes(StandardCharsets.UTF_8));
            assertThat(caller.getContentAsByteArray()).isEmpty();
        });
        assertThat(caller.getStatus()).isEqualTo(409);
        assertThat(caller.getContentAsString(StandardCharsets.UTF_8)).contains("他人刚刚办理了同一事项");
    }

    @Test
    void tasklist_knows_the_words_for_what_is_not_there() throws Exception {
        assertThat(EngineAnswer.ofStatus(404).message()).isEqualTo(Refusal.NOT_YOURS);
        assertThat(Files.readString(Path.of("src/main/frontend/src/host/plain-news.js"))).contains("/" + Refusal.NOT_YOURS + "/");
    }
}
