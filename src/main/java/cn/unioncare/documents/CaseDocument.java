package cn.unioncare.documents;

import java.time.OffsetDateTime;

/**
 * A scanned paper of a case.
 *
 * @param step   the element of the model with which it was handed in first
 * @param kind   what it shows, a code of the list {@code attachment-kind}
 * @param digest as the ledger was told it
 */
public record CaseDocument(FileCard card, String step, String kind, String uploader, OffsetDateTime handedInAt, String digest) { }
