package cn.unioncare.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * SHA-256 over a list of texts, each preceded by its length in UTF-8 bytes (four bytes, big-endian), so that no two
 * lists are hashed alike. Numbers are hashed as their decimal text.
 */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    Fingerprint add(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
        return this;
    }

    Fingerprint add(long number) {
        return add(Long.toString(number));
    }

    /** @return 64 hexadecimal characters; the fingerprint cannot be used afterwards */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
