package cn.unioncare.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where each chain ended on a day: a line each of the case's fingerprint, the number and the hash of its last event. Half
 * of each hash is enough to tell two apart, and makes half a file.
 *
 * @param ends   by the case's fingerprint
 * @param digest SHA-256 of the whole text
 */
public record HeadList(Map<String, End> ends, String digest) {

    /** In lines: some gigabytes of a bomb would be as many. */
    private static final int MOST_LINES = 2_000_000;
    private static final int HALF = 32;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) (\\d{1,9}) ([0-9a-f]{32})");

    /** @param hash the first half of the hash */
    public record End(long seq, String hash) {

        boolean is(Head head) {
            return seq == head.seq() && isOf(head.hash());
        }

        public boolean isOf(String whole) {
            return whole.startsWith(hash);
        }
    }

    /** The digest of a text that comes line by line. */
    static final class Digest {

        private final MessageDigest digest = sha256();

        void add(String text) {
            digest.update(text.getBytes(UTF_8));
        }

        String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static String line(Head head) {
        return fingerprint(head.caseId()) + " " + head.seq() + " " + head.hash().substring(0, HALF) + "\n";
    }

    /** By which a list names a case. */
    public static String fingerprint(String caseId) {
        return new Fingerprint().add(caseId).hex().substring(0, HALF);
    }

    public Optional<End> of(String caseId) {
        return Optional.ofNullable(ends.get(fingerprint(caseId)));
    }

    /** @throws IOException if it is not such a list, packed */
    public static HeadList read(InputStream packed) throws IOException {
        Map<String, End> ends = new HashMap<>();
        Digest digest = new Digest();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher found = LINE.matcher(line);
                if (!found.matches() || ends.size() == MOST_LINES) {
                    throw new IOException("not a line of the list, or too many");
                }
                ends.put(found.group(1), new End(Long.parseLong(found.group(2)), found.group(3)));
                digest.add(line + "\n");
            }
        }
        return new HeadList(ends, digest.hex());
    }
}
