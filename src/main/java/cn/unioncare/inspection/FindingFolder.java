package cn.unioncare.inspection;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A finding with everything that was written about it.
 *
 * @param mayAnswer whether the reader may answer now
 * @param mayClose  whether the reader may close or return it now
 * @param mayUrge   whether the reader may urge the answer now
 */
public record FindingFolder(Finding finding, List<Part> parts, boolean mayAnswer, boolean mayClose, boolean mayUrge) {

    /** One thing written. */
    public record Part(String step, String name, String actor, String actorName, OffsetDateTime at, String text, List<Enclosure> files) { }

    /** @param kind what it shows, in Chinese */
    public record Enclosure(String id, String name, String type, long size, String kind) { }

    public FindingFolder {
        parts = List.copyOf(parts);
    }
}
