package cn.unioncare.dossier;

/**
 * A scanned paper as a dossier lists it.
 *
 * @param entry      its file in the dossier
 * @param step       with which it was handed in, {@code kind} what it shows
 * @param digest     as the ledger was told it
 * @param salt       with which the digest is checked: SHA-256 over the salt and the content; null of a paper from before that
 */
record PaperInDossier(String entry, String name, String step, String kind, String uploader, String digest, String salt) { }
