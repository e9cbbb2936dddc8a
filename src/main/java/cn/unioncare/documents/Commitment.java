package cn.unioncare.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest of a paper's content that the ledger is told: SHA-256 over a salt and the content. The salt is the file's own
 * and cannot be guessed, so that nobody tries contents against the ledger; whoever is handed the file with its salt checks
 * it without any key.
 */
public final class Commitment {

    private final MessageDigest digest;

    public Commitment(String salt) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        digest.update(salt.getBytes(StandardCharsets.US_ASCII));
    }

    static String of(String salt, byte[] content) {
        return new Commitment(salt).add(content, 0, content.length).hex();
    }

    public Commitment add(byte[] content, int offset, int length) {
        digest.update(content, offset, length);
        return this;
    }

    /** @return 64 hexadecimal characters; nothing can be added afterwards */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
