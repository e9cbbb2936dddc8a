package cn.unioncare.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A text as it is sealed: what is long, such as a bank's reply of five thousand lines, is compressed first, so that it finds room
 * in its column. What is short stays as it is.
 */
final class PackedText {

    /** In characters; the column holds a million, sealed. */
    private static final int LONG = 100_000;
    /** No JSON begins so. */
    private static final String MARK = "gzip:";

    private PackedText() { }

    static String pack(String text) {
        if (text.length() < LONG) {
            return text;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return MARK + Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    static String unpack(String packed) {
        if (!packed.startsWith(MARK)) {
            return packed;
        }
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed.substring(MARK.length()))))) {
            return new String(zip.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("what was sealed is no compressed text", broken);
        }
    }
}
