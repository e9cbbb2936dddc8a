package cn.unioncare.audit;

/**
 * Where a chain ends.
 *
 * @param seq  the number of its last event; 0 before the first
 * @param hash the hash of its last event; before the first, the fingerprint of the case number
 */
record Head(String caseId, long seq, String hash) {

    static Head ofNewChain(String caseId) {
        return new Head(caseId, 0, new Fingerprint().add(caseId).hex());
    }
}
