package cn.unioncare.inspection;

import cn.unioncare.documents.FileCard;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A finding with everything that was written about it.
 *
 * @param mayAnswer whether the reader may answer now
 * @param mayClose  whether the reader may close or return it now
 */
public record FindingFolder(Finding finding, List<Part> parts, boolean mayAnswer, boolean mayClose) {

    /** One thing written. */
    public record Part(String step, String name, String actor, String actorName, OffsetDateTime at, String text, List<FileCard> files) { }

    public FindingFolder {
        parts = List.copyOf(parts);
    }
}
