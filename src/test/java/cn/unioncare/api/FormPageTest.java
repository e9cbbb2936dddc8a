package cn.unioncare.api;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page that draws every form in Tasklist, as far as the server is concerned: who gets it, and how it is kept. */
class FormPageTest extends ApiTest {

    private Browser clerk() {
        return new Browser(home()).signedIn("clerk." + BASE, "demo");
    }

    @Test
    void is_the_one_that_every_task_names() {
        assertThat(clerk().get("/forms/host.html").expect(200).text())
            .contains("camForm.submit", "/forms/host.js", "/forms/host.css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forms/host.html", "/forms/host.js", "/forms/host.css", "/forms/licences.txt"})
    void is_for_those_who_have_signed_in(String path) {
        Answer answer = new Browser(home()).send("GET", path, null, null, Map.of("Accept", "text/html"));
        assertThat(answer.expect(302).request()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forms/host.html", "/forms/host.js", "/forms/host.css"})
    void is_asked_for_again_each_time_and_taken_for_what_it_is(String path) throws IOException {
        Browser clerk = clerk();
        HttpURLConnection asked = (HttpURLConnection) URI.create(home() + path).toURL().openConnection();
        asked.setRequestProperty("Cookie", "JSESSIONID=" + clerk.cookie("JSESSIONID"));
        assertThat(asked.getResponseCode()).isEqualTo(200);
        assertThat(asked.getHeaderField("Cache-Control")).isEqualTo("no-cache");
        assertThat(asked.getHeaderField("Last-Modified")).isNotBlank();
        assertThat(asked.getHeaderField("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void comes_with_the_licences_of_what_it_is_made_of() {
        assertThat(clerk().get("/forms/licences.txt").expect(200).text())
            .contains("@bpmn-io/form-js-viewer", "watermark", "flatpickr", "preact");
    }

    @Test
    void tells_tasklist_no_longer_to_shut_its_pages_in_a_sandbox() throws IOException {
        HttpURLConnection asked = (HttpURLConnection) URI.create(home() + "/camunda/app/tasklist/default/").toURL()
            .openConnection();
        asked.setRequestProperty("Cookie", "JSESSIONID=" + clerk().cookie("JSESSIONID"));
        assertThat(asked.getHeaderField("Content-Security-Policy"))
            .contains("script-src 'nonce-", "'strict-dynamic'", "frame-ancestors 'none'").doesNotContain("sandbox");
    }
}
