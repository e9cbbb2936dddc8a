package cn.unioncare.browser;

import cn.unioncare.PackagedJar;
import cn.unioncare.api.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** The packaged product with its demonstration data and a browser beside it: one of each for all browser tests of a JVM. */
final class Product {

    /** A working day, some days before the Spring Festival of 2018. */
    private static final String START = "2018-02-01T08:00:00+08:00";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Product running;

    private final PackagedJar jar;
    private final String url;
    private final Playwright playwright;
    private final Browser browser;
    private final HttpClient http = HttpClient.newHttpClient();

    private Product() throws Exception {
        Path folder = Files.createTempDirectory("unioncare-browser");
        jar = PackagedJar.start(folder, List.of(), "--server.port=0", "--unioncare.home=" + folder.resolve("home"),
            "--unioncare.demo.now=" + START);
        try {
            url = jar.url();
            playwright = Chromium.playwright();
            browser = Chromium.launch(playwright);
        } catch (Exception neverUp) {
            jar.close();
            throw neverUp;
        }
    }

    /** Started for the first test that asks, and ended by {@link End}. */
    static Product running() {
        if (running == null) {
            try {
                running = new Product();
            } catch (Exception failed) {
                throw new IllegalStateException("the product did not start", failed);
            }
        }
        return running;
    }

    String url() {
        return url;
    }

    Browser browser() {
        return browser;
    }

    /** Asks the API in that person's name, for what a test needs beside what it looks at. */
    JsonNode get(String login, String path) {
        return send(login, "GET", path, null);
    }

    JsonNode post(String login, String path, Object body) {
        return send(login, "POST", path, body.toString());
    }

    JsonNode put(String login, String path, Object body) {
        return send(login, "PUT", path, body.toString());
    }

    /** The product's instant, with the offset of China. */
    OffsetDateTime now() {
        return OffsetDateTime.parse(get("admin", "/api/me").path("now").asText());
    }

    /** The product's own day, which tests move forward. */
    String today() {
        return get("admin", "/api/me").path("now").asText().substring(0, 10);
    }

    void now(String instant) {
        post("admin", "/api/demo/clock", "{\"now\":\"" + instant + "\"}");
    }

    /** @return the answer, whatever it is */
    HttpResponse<String> upload(String login, Upload upload) {
        return answer(request(login, "/api/files").header("Content-Type", upload.contentType())
            .POST(BodyPublishers.ofByteArray(upload.bytes())).build());
    }

    private JsonNode send(String login, String method, String path, String body) {
        HttpRequest.Builder request = request(login, path)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> answer = answer(request.build());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(login + " " + path + " answered " + answer.statusCode() + " " + answer.body());
        }
        try {
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new AssertionError(login + " " + path + " answered " + answer.body(), noJson);
        }
    }

    private HttpRequest.Builder request(String login, String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization",
            "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void close() {
        browser.close();
        playwright.close();
        jar.close();
        List<String> complaints = jar.output().stream()
            .filter(line -> line.matches(".*\\b(ERROR|WARN|WARNING)\\b.*|\\s+at [\\w.$/]+\\(.*|.*Exception:.*")).toList();
        if (!complaints.isEmpty()) {
            throw new AssertionError("the product complained: " + complaints);
        }
    }

    /**
     * The end of the tests of a JVM. The extensions of JUnit know the end of a run only, and where classes are handed out
     * to several JVMs each class is a run of its own.
     */
    public static final class End implements LauncherSessionListener {

        @Override
        public void launcherSessionClosed(LauncherSession session) {
            if (running != null) {
                running.close();
            }
        }
    }
}
