package cn.unioncare.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A program that calls the API with each request in one person's name, or in nobody's. */
final class Caller {

    /** Every address that was asked for, so that a test can see what would stand in a proxy's log. */
    static final Queue<String> ADDRESSES = new ConcurrentLinkedQueue<>();

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String home;
    private final String credentials;
    private final String address;

    private Caller(String home, String credentials, String address) {
        this.home = home;
        this.credentials = credentials;
        this.address = address;
    }

    /** The same behind a proxy, which says from where the request came. */
    Caller from(String elsewhere) {
        return new Caller(home, credentials, elsewhere);
    }

    static Caller as(String home, String login, String password) {
        return new Caller(home, "Basic " + Base64.getEncoder()
            .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8)), null);
    }

    static Caller anonymous(String home) {
        return new Caller(home, null, null);
    }

    Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    Answer post(String path) {
        return send("POST", path, null, BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return send("POST", path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    Answer put(String path, Object body) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    Answer postAs(String contentType, String path, String body) {
        return send("POST", path, contentType, BodyPublishers.ofString(body));
    }

    /** As a page's file field does. */
    Answer upload(Upload upload) {
        return send("POST", "/api/files", upload.contentType(), BodyPublishers.ofByteArray(upload.bytes()));
    }

    Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    /** What is no text, with its headers. */
    HttpResponse<byte[]> download(String path) {
        return sent(request("GET", path, null, BodyPublishers.noBody()), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> download(String method, String path, Object body) {
        return sent(request(method, path, "application/json", BodyPublishers.ofString(body.toString())),
            BodyHandlers.ofByteArray());
    }

    /** The headers of the answer to a body of JSON. */
    HttpHeaders headersOf(String method, String path, Object body) {
        return sent(request(method, path, "application/json", BodyPublishers.ofString(body.toString())),
            BodyHandlers.discarding()).headers();
    }

    /** Without saying beforehand how long it is. */
    Answer postInChunks(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send("POST", path, "application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    Answer send(String method, String path, String contentType, BodyPublisher body) {
        HttpResponse<String> response = sent(request(method, path, contentType, body),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(method + " " + path, response.statusCode(),
            response.headers().firstValue("Content-Type").orElse(""), response.body());
    }

    private HttpRequest request(String method, String path, String contentType, BodyPublisher body) {
        ADDRESSES.add(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path)).method(method, body);
        if (credentials != null) {
            request.header("Authorization", credentials);
        }
        if (address != null) {
            request.header("X-Forwarded-For", address);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return request.build();
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, BodyHandler<T> reader) {
        try {
            return HTTP.send(request, reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
