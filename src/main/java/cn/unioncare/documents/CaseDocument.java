package cn.unioncare.documents;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A scanned paper of a case.
 *
 * @param step   the element of the model with which it was handed in first
 * @param kind   what it shows, a code of the list {@code attachment-kind}
 * @param digest as the ledger was told it
 * @param salt   with which the digest is a {@link Commitment}; empty where only the keys can check it
 */
public record CaseDocument(FileCard card, String step, String kind, String uploader, OffsetDateTime handedInAt, String digest,
                           Optional<String> salt) { }
