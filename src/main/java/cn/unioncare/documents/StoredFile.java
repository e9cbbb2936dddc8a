package cn.unioncare.documents;

import cn.unioncare.shared.CaseId;
import java.util.Optional;

/**
 * A file with everything that the table says of it.
 *
 * @param digest the keyed digest of its content, for the ledger
 * @param caseId the case with which it was handed in; empty before
 */
record StoredFile(String id, String uploader, String name, FileType type, int size, String digest,
                  Optional<CaseId> caseId) {

    FileCard card() {
        return new FileCard(id, name, type.mediaType(), size);
    }

    boolean isHandedIn() {
        return caseId.isPresent();
    }
}
