package cn.unioncare.workflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NonceOfThePageTest {

    private static final String PAGE = "<script defer src=\"/a.js\" nonce=\"of-another\"></script>任务<script nonce=\"of-another\">";

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_page_names_the_nonce_of_its_own_header() throws Exception {
        ask("/camunda/app/tasklist/default/", PAGE);

        assertThat(response.getContentAsString(UTF_8))
            .isEqualTo(PAGE.replace("of-another", "its-own"));
    }

    @Test
    void a_script_stays_as_it_is() throws Exception {
        ask("/camunda/app/tasklist/scripts/config.js", PAGE);

        assertThat(response.getContentAsString(UTF_8)).isEqualTo(PAGE);
    }

    @Test
    void a_page_without_a_policy_stays_as_it_is() throws Exception {
        FilterChain chain = (request, answer) -> answer.getOutputStream().write("nonce=\"x\"".getBytes());

        new NonceOfThePage().doFilter(new MockHttpServletRequest("GET", "/camunda/app/tasklist/"), response, chain);

        assertThat(response.getContentAsString()).isEqualTo("nonce=\"x\"");
    }

    private void ask(String path, String content) throws Exception {
        FilterChain chain = (request, answer) -> {
            ((HttpServletResponse) answer).setHeader("Content-Security-Policy", "script-src 'nonce-its-own' 'self'");
            answer.getOutputStream().write(content.getBytes(UTF_8));
        };
        new NonceOfThePage().doFilter(new MockHttpServletRequest("GET", path), response, chain);
    }
}
