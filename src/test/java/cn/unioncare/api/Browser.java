package cn.unioncare.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at the webapps, with cookies and the tokens that their pages send. */
final class Browser {

    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final String home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies)
        .version(HttpClient.Version.HTTP_1_1).build();

    Browser(String home) {
        this.home = home;
    }

    /** Signs in as a page does and opens Tasklist, which brings the webapps' own token. */
    Browser signedIn(String login, String password) {
        Matcher token = CSRF_FIELD.matcher(get("/login").expect(200).text());
        assertThat(token.find()).as("the login page has a CSRF token").isTrue();
        Answer answer = send("POST", "/login", "application/x-www-form-urlencoded",
            "username=" + login + "&password=" + password + "&_csrf=" + token.group(1), Map.of());
        assertThat(answer.status()).isEqualTo(302);
        get("/camunda/app/tasklist/default/");
        return this;
    }

    /** Signs in at the webapps' own login form. */
    Answer webappsLogin(String login, String password, String app) {
        return send("POST", "/camunda/api/admin/auth/user/default/login/" + app, "application/x-www-form-urlencoded",
            "username=" + login + "&password=" + password, Map.of("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
    }

    Answer get(String path) {
        return send("GET", path, null, null, Map.of());
    }

    /** To the engine's API of the webapps, as their pages do. */
    Answer engine(String method, String path, String body) {
        return send(method, ENGINE + path, "application/json", body, Map.of("X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
    }

    Answer engine(String path) {
        return get(ENGINE + path);
    }

    /** To our API, as our pages do. */
    Answer post(String path, String body) {
        return send("POST", path, "application/json", body, Map.of("X-UNIONCARE-XSRF", cookie("UNIONCARE-XSRF"),
            "X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
    }

    Answer send(String method, String path, String contentType, String body, Map<String, String> headers) {
        HttpResponse<String> response = response(method, path, contentType, body, headers);
        String location = response.headers().firstValue("Location").map(place -> " → " + place).orElse("");
        return new Answer(method + " " + path + location, response.statusCode(),
            response.headers().firstValue("Content-Type").orElse(""), response.body());
    }

    /** With all its headers. */
    HttpResponse<String> response(String path) {
        return response("GET", path, null, null, Map.of());
    }

    /** What our pages send without a body, with all headers of the answer. */
    HttpResponse<String> posted(String path) {
        return response("POST", path, null, null, Map.of("X-UNIONCARE-XSRF", cookie("UNIONCARE-XSRF"),
            "X-XSRF-TOKEN", cookie("XSRF-TOKEN")));
    }

    private HttpResponse<String> response(String method, String path, String contentType, String body,
                                          Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
            .map(HttpCookie::getValue).findFirst().orElse("none");
    }
}
