package cn.unioncare.documents;

import cn.unioncare.shared.CaseId;
import java.util.Optional;

/**
 * A file with everything that the table says of it.
 *
 * @param digest the keyed digest of its content, for the ledger
 * @param place  where it was handed in; empty before
 */
record StoredFile(String id, String uploader, String name, FileType type, int size, String digest,
                  Optional<HandedIn> place) {

    /** @param step the element of the model with which the case took it in first */
    record HandedIn(CaseId caseId, String step) { }

    FileCard card() {
        return new FileCard(id, name, type.mediaType(), size);
    }

    boolean isHandedIn() {
        return place.isPresent();
    }
}
