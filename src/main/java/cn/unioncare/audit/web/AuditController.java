package cn.unioncare.audit.web;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import cn.unioncare.audit.CaseOwnership;
import cn.unioncare.audit.LedgerEntry;
import cn.unioncare.audit.LedgerHistory;
import cn.unioncare.audit.LedgerVerifier;
import cn.unioncare.audit.Verification;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;

/** The ledger as auditors read it: the cases of their own union and of those below it. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final String NOT_YOURS = "没有这个案件，或不在您的审计范围内";

    private final LedgerHistory history;
    private final LedgerVerifier verifier;
    private final CaseOwnership ownership;

    AuditController(LedgerHistory history, LedgerVerifier verifier, CaseOwnership ownership) {
        this.history = history;
        this.verifier = verifier;
        this.ownership = ownership;
    }

    record CaseLedger(@JsonProperty("case") String caseId, List<Entry> entries) { }

    record Entry(long seq, OffsetDateTime at, String act, String actor, String union, List<String> roles,
            Map<String, String> facts, String hash) {

        static Entry of(LedgerEntry entry) {
            return new Entry(entry.seq(), entry.at().atOffset(ZoneOffset.ofHours(8)), entry.act(), entry.actor(),
                    entry.union(), entry.roles(), entry.facts(), entry.hash());
        }
    }

    /** @param elsewhere how many problems lie in cases of other unions, of which the auditor learns no more */
    record Report(boolean verified, long chains, long events, List<Problem> problems, long elsewhere) { }

    /** @param kind in which way, and {@code kindName} the same in Chinese */
    record Problem(@JsonProperty("case") String caseId, long seq, String kind, String kindName, String problem) {

        static Problem of(Verification.Problem found) {
            return new Problem(found.caseId(), found.seq(), found.damage().name(), found.damage().label(), found.problem());
        }
    }

    @GetMapping("/cases/{case}")
    CaseLedger caseLedger(@PathVariable("case") String number, Actor actor) {
        requireAuditor(actor);
        if (!isWithin(number, actor)) {
            throw CaseId.isWellFormed(number) && history.isThere(new CaseId(number))
                ? Refusal.ofAnother(new CaseId(number), NOT_YOURS) : Refusal.notFound(NOT_YOURS);
        }
        List<LedgerEntry> entries = history.entriesOf(new CaseId(number));
        return new CaseLedger(number, entries.stream().map(Entry::of).toList());
    }

    /** Whether the whole ledger is intact concerns every auditor; in which case it is not, only the case's own. */
    @GetMapping("/verification")
    Report verification(Actor actor) {
        requireAuditor(actor);
        Verification found = verifier.verifyAll();
        List<Problem> own = found.problems().stream().filter(problem -> isWithin(problem.caseId(), actor))
                .map(Problem::of).toList();
        return new Report(found.verified(), found.chains(), found.events(), own, found.problems().size() - own.size());
    }

    private boolean isWithin(String number, Actor actor) {
        return CaseId.isWellFormed(number) && ownership.isWithin(new CaseId(number), actor);
    }

    static void requireAuditor(Actor actor) {
        if (!actor.is("auditor")) {
            throw Refusal.forbidden("仅审计人员可以查阅案件的操作记录");
        }
    }
}
