package cn.unioncare.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a page sends when it uploads. */
public final class Upload {

    private static final String BOUNDARY = "----8f3a61c2";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    public static Upload of(String name, byte[] content) {
        return new Upload().with("file", name, content);
    }

    /** The name goes as it is, in UTF-8, as browsers send it. */
    Upload with(String part, String name, byte[] content) {
        return with("form-data; name=\"" + part + "\"; filename=\"" + name + "\"", content);
    }

    Upload with(String disposition, byte[] content) {
        parts.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition
            + "\r\nContent-Type: image/jpeg\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(content);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
