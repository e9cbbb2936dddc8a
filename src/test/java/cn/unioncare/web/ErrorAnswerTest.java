package cn.unioncare.web;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The answer where something failed that nobody foresaw. */
class ErrorAnswerTest {

    private final MockMvc server;

    ErrorAnswerTest() throws IOException {
        server = MockMvcBuilders.standaloneSetup(new ErrorAnswer())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(), new ErrorPage()).build();
    }

    private static MockHttpServletRequestBuilder failureAt(String path) {
        return get("/error").accept(MediaType.TEXT_HTML, MediaType.ALL)
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path)
            .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("column household.id_number"));
    }

    @Test
    void a_failure_is_a_page_without_technical_words() throws Exception {
        server.perform(failureAt("/work/")).andExpect(status().isInternalServerError())
            .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
            .andExpect(content().string(containsString("系统未能完成此操作，请联系管理员")))
            .andExpect(content().string(containsString("返回我的任务")))
            .andExpect(content().string(not(containsString("id_number"))));
    }

    @Test
    void a_failure_of_the_api_is_a_problem_document() throws Exception {
        server.perform(failureAt("/api/tasks")).andExpect(status().isInternalServerError())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andExpect(content().string(not(containsString("id_number"))));
    }
}
