package cn.unioncare.dossier;

import cn.unioncare.documents.Commitment;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** What is known of a content once it has been read through: its size, its sums, and of a paper what the ledger was told. */
final class Measure {

    static final int BLOCK = 64 * 1024;

    private final CRC32 crc = new CRC32();
    private final MessageDigest whole = sha256();
    private final Optional<Commitment> commitment;
    private final List<String> blocks = new ArrayList<>();
    private long size;

    /** @param salt of a paper whose commitment is wanted too */
    Measure(Optional<String> salt) {
        this.commitment = salt.map(Commitment::new);
    }

    static Measure of(InputStream content, Optional<String> salt) throws IOException {
        Measure measure = new Measure(salt);
        try (content) {
            for (byte[] block = content.readNBytes(BLOCK); block.length > 0; block = content.readNBytes(BLOCK)) {
                measure.add(block);
            }
        }
        return measure;
    }

    /** @param block the next {@value #BLOCK} bytes, or what is left of them */
    void add(byte[] block) {
        crc.update(block);
        whole.update(block);
        commitment.ifPresent(sum -> sum.add(block, 0, block.length));
        blocks.add(sumOf(block));
        size += block.length;
    }

    static String sumOf(byte[] block) {
        return HexFormat.of().formatHex(sha256().digest(block)).substring(0, 32);
    }

    /** Can be asked once. */
    Entry named(String name) {
        return new Entry(name, size, crc.getValue(), HexFormat.of().formatHex(whole.digest()), blocks.size() > 1 ? blocks : List.of());
    }

    Optional<String> committed() {
        return commitment.map(Commitment::hex);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
