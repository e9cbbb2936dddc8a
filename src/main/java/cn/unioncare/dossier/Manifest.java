package cn.unioncare.dossier;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;

/**
 * What a dossier consists of: the first thing in it, and what everything else is checked by.
 *
 * @param caseId   the case
 * @param by       the account that took it out, {@code union} of which union, {@code reason} what for
 * @param events   how many events the trail has, the last of which is that this dossier was taken out
 * @param head     the hash of that event
 * @param contents what that event says of all entries but this and the trail; see {@link #sumOf}
 * @param entries  in the order in which they lie in the file, without this one
 */
record Manifest(String format, String caseId, OffsetDateTime madeAt, String by, String union, String reason, int events,
                String head, String contents, List<Entry> entries) {

    static final String FORMAT = "unioncare-dossier-1";
    static final String NAME = "manifest.json";
    static final String TRAIL = "trail.json";
    static final String HEAD = "head.json";
    static final String DOCUMENTS = "documents.json";
    static final String COVER = "cover.html";
    /** The end of the file repeats what the manifest's SHA-256 is. */
    static final String SEAL = "sha256:";
    static final int SEAL_LENGTH = SEAL.length() + 64;

    Manifest {
        entries = List.copyOf(entries);
    }

    /** SHA-256 over the names and sums of all entries that are there before the trail is closed. */
    static String sumOf(List<Entry> entries) {
        StringBuilder lines = new StringBuilder();
        entries.stream().filter(entry -> !entry.name().equals(TRAIL))
            .forEach(entry -> lines.append(entry.sha256()).append("  ").append(entry.name()).append('\n'));
        return sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String seal(byte[] manifest) {
        return SEAL + sha256(manifest);
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Measure.sha256().digest(bytes));
    }
}
