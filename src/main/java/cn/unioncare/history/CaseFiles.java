package cn.unioncare.history;

import cn.unioncare.audit.LedgerVerifier;
import cn.unioncare.audit.Verification;
import cn.unioncare.dossier.CaseRecord;
import cn.unioncare.dossier.CaseRecords;
import cn.unioncare.dossier.RulesApplied;
import cn.unioncare.dossier.TrailLine;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What auditors alone look into: the ledger of a case, whether it is whole, and which rules decided. */
@Service
public class CaseFiles {

    /**
     * What was done in a case.
     *
     * @param rules which rows of which tables decided, with their clauses
     */
    public record CaseTrail(List<TrailLine> entries, List<RulesApplied> rules) { }

    private final CaseRecords records;
    private final Trail trail;
    private final LedgerVerifier verifier;

    CaseFiles(CaseRecords records, Trail trail, LedgerVerifier verifier) {
        this.records = records;
        this.trail = trail;
        this.verifier = verifier;
    }

    /** @throws Refusal 404 if it is not within the reader's unions */
    @Transactional(readOnly = true)
    public CaseTrail trail(String number, Actor reader) {
        CaseRecord record = records.of(number, reader);
        return new CaseTrail(trail.of(record.trail()), record.rules());
    }

    /** @throws Refusal 404 if it is not within the reader's unions */
    public Verification verified(String number, Actor reader) {
        return verifier.verify(records.of(number, reader).caseId());
    }
}
