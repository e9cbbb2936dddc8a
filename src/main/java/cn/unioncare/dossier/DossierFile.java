package cn.unioncare.dossier;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** A file that may be a dossier, read as it lies there, whatever has become of it. */
final class DossierFile implements AutoCloseable {

    /** In bytes; a list of ten thousand entries is as long. */
    static final int LONGEST_MANIFEST = 8 * 1024 * 1024;
    private static final int MANIFEST_AT = ZipLayout.LOCAL_BYTES + Manifest.NAME.length();

    private final RandomAccessFile file;
    private final long length;

    DossierFile(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
        this.length = file.length();
    }

    long length() {
        return length;
    }

    /** @return fewer where the file ends before */
    byte[] read(long at, int count) throws IOException {
        int there = (int) Math.max(0, Math.min(count, length - at));
        byte[] bytes = new byte[there];
        if (there > 0) {
            file.seek(at);
            file.readFully(bytes);
        }
        return bytes;
    }

    /** What is written at the very end. */
    String seal() throws IOException {
        return new String(read(length - Manifest.SEAL_LENGTH, Manifest.SEAL_LENGTH), StandardCharsets.US_ASCII);
    }

    /**
     * The manifest as it was made: its length stands at the beginning and in the directory at the end, its sum at the end and
     * in two checksums, so that one of them may be damaged.
     *
     * @return empty where it cannot be had any more
     */
    Optional<byte[]> manifest() throws IOException {
        String seal = seal();
        for (long size : sizes()) {
            byte[] found = size > 0 && size <= LONGEST_MANIFEST ? read(MANIFEST_AT, (int) size) : new byte[0];
            if (found.length > 0 && (Manifest.seal(found).equals(seal) || sums().contains(crcOf(found)))) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Whether it has anything of a dossier at all. */
    boolean looksLikeOne() throws IOException {
        byte[] name = Manifest.NAME.getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(read(ZipLayout.LOCAL_BYTES, name.length), name) || seal().startsWith(Manifest.SEAL);
    }

    /** Where the manifest lies, as far as that can be said: from, and how many bytes. */
    long[] placeOfManifest() throws IOException {
        return new long[] {MANIFEST_AT, sizes().stream().filter(size -> size > 0 && size < length).findFirst().orElse(0L)};
    }

    private List<Long> sizes() throws IOException {
        List<Long> sizes = new ArrayList<>();
        ByteBuffer local = header(0, ZipLayout.LOCAL_BYTES);
        if (local != null) {
            sizes.add(Integer.toUnsignedLong(local.getInt(18)));
            sizes.add(Integer.toUnsignedLong(local.getInt(22)));
        }
        ByteBuffer central = central();
        if (central != null) {
            sizes.add(Integer.toUnsignedLong(central.getInt(20)));
            sizes.add(Integer.toUnsignedLong(central.getInt(24)));
        }
        return sizes;
    }

    private List<Integer> sums() throws IOException {
        List<Integer> sums = new ArrayList<>();
        ByteBuffer local = header(0, ZipLayout.LOCAL_BYTES);
        if (local != null) {
            sums.add(local.getInt(14));
        }
        ByteBuffer central = central();
        if (central != null) {
            sums.add(central.getInt(16));
        }
        return sums;
    }

    private ByteBuffer central() throws IOException {
        ByteBuffer end = header(length - Manifest.SEAL_LENGTH - ZipLayout.END_BYTES, ZipLayout.END_BYTES);
        return end == null ? null : header(Integer.toUnsignedLong(end.getInt(16)), ZipLayout.CENTRAL_BYTES);
    }

    private ByteBuffer header(long at, int bytes) throws IOException {
        byte[] found = at < 0 ? new byte[0] : read(at, bytes);
        return found.length == bytes ? ByteBuffer.wrap(found).order(ByteOrder.LITTLE_ENDIAN) : null;
    }

    private static int crcOf(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
