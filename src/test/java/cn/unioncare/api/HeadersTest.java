package cn.unioncare.api;

import java.net.http.HttpHeaders;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What browsers are told about our pages, and what is not there at all. */
class HeadersTest extends ApiTest {

    private Browser browser() {
        return new Browser(home()).signedIn("clerk." + BASE, "demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/work/", "/account/", "/api/me", "/no-such-page"})
    void our_own_pages_run_no_script_but_ours(String path) {
        HttpHeaders headers = browser().response(path).headers();
        assertThat(headers.allValues("Content-Security-Policy")).singleElement().asString()
            .contains("default-src 'none'", "script-src 'self'", "object-src 'none'", "base-uri 'none'",
                "form-action 'self'", "frame-ancestors 'self'").doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("camera=(self)", "microphone=()");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void the_engines_pages_keep_the_policy_made_for_them() {
        assertThat(browser().response("/camunda/app/tasklist/default/").headers().allValues("Content-Security-Policy"))
            .singleElement().asString().contains("'nonce-", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/h2-console", "/h2-console/", "/actuator", "/actuator/env", "/actuator/heapdump",
        "/actuator/beans", "/actuator/loggers", "/actuator/shutdown"})
    void there_is_no_console_and_nothing_of_the_server_to_look_at(String path) {
        for (String accept : new String[] {"text/html", "application/json", "*/*"}) {
            new Browser(home()).send("GET", path, null, null, Map.of("Accept", accept)).expect(404);
            browser().send("GET", path, null, null, Map.of("Accept", accept)).expect(404);
        }
        new Browser(home()).send("POST", path, "application/json", "{}", Map.of()).expect(404);
        nobody().get("/actuator/health").expect(200).saying("{\"status\":\"UP\"}");
    }
}
