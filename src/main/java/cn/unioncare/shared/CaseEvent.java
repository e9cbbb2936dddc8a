package cn.unioncare.shared;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something that was done to a case, for the ledger. Published as a Spring event and heard in the same transaction.
 *
 * @param caseId the case
 * @param act    what was done, as a past participle in capitals: {@code SUBMITTED}, {@code CLAIMED}
 * @param actor  who did it
 * @param facts  codes, numbers of documents, dates and keyed digests only: never a name, an ID number, a telephone
 *               number, an address or anything of a person's health, so that ending a person's data leaves the
 *               chain whole
 */
public record CaseEvent(CaseId caseId, String act, Actor actor, Map<String, String> facts) {

    public CaseEvent {
        facts = Map.copyOf(new TreeMap<>(facts));
    }

    public static CaseEvent of(CaseId caseId, String act, Actor actor) {
        return new CaseEvent(caseId, act, actor, Map.of());
    }
}
