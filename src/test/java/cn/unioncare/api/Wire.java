package cn.unioncare.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes on the wire, as no client would send them. */
final class Wire {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final Pattern CHUNK = Pattern.compile("\\A([0-9a-f]+)\r\n");
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI home;

    Wire(String home) {
        this.home = URI.create(home);
    }

    /** @param head method, address and headers without the last empty line and without the length */
    Answer send(String head, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((head + "Connection: close\r\n" + (body.length > 0 || !head.startsWith("GET")
            ? "Content-Length: " + body.length + "\r\n" : "") + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        String answer = sent(request.toByteArray());
        Matcher status = STATUS.matcher(answer);
        String headers = answer.contains("\r\n\r\n") ? answer.substring(0, answer.indexOf("\r\n\r\n")) : answer;
        String type = headers.lines().filter(line -> line.regionMatches(true, 0, "content-type:", 0, 13))
            .map(line -> line.substring(13).strip()).findFirst().orElse("");
        return new Answer(head.lines().findFirst().orElse(""), status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, type,
            plain(answer.substring(Math.min(answer.length(), headers.length() + 4))));
    }

    private String sent(byte[] request) {
        try (Socket socket = new Socket(home.getHost(), home.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(request);
            } catch (SocketException answeredAlready) {
                // The server does not read to its end what it has refused; the answer is there.
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // Answers are small: what comes in chunks comes in one.
    private static String plain(String body) {
        Matcher chunk = CHUNK.matcher(body);
        return chunk.find() ? body.substring(chunk.end()).replaceAll("\r\n0\r\n\r\n\\z", "") : body;
    }
}
