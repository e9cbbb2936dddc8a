package cn.unioncare.inspection;

import cn.unioncare.documents.CaseDocument;
import cn.unioncare.dossier.CaseRecord;
import cn.unioncare.dossier.CaseRecords;
import cn.unioncare.dossier.StepPart;
import cn.unioncare.history.Trail;
import cn.unioncare.inspection.Finding.State;
import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.RevealReason;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.Paper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An auditor's work on the cases of an audit: read one from top to bottom, write down what is found, end the audit. */
@Service
public class AuditDesk {

    private static final int MOST_TOLD = 10;

    private final Audits audits;
    private final Findings findings;
    private final CaseRecords records;
    private final Trail trail;
    private final CaseBarrier barrier;
    private final Unions unions;
    private final People people;
    private final NumberSeries numbers;
    private final Clock clock;

    AuditDesk(Audits audits, Findings findings, CaseRecords records, Trail trail, CaseBarrier barrier, Unions unions, People people,
              NumberSeries numbers, Clock clock) {
        this.audits = audits;
        this.findings = findings;
        this.records = records;
        this.trail = trail;
        this.barrier = barrier;
        this.unions = unions;
        this.people = people;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @throws Refusal 404 if it is of none of the reader's unions */
    @Transactional(readOnly = true)
    public AuditSheet sheet(String number, Actor reader) {
        Audit audit = audits.get(number, reader);
        return new AuditSheet(audit, audits.strata(audit), audits.cases(audit), findings.of(audit, reader));
    }

    /** The whole case; who read it is in the ledger of the case. @throws Refusal 404 if it is not the auditor's to see */
    @Transactional
    public WholeCase read(String number, String caseNumber, Actor auditor) {
        Audit audit = audits.get(number, auditor);
        CaseRecord record = records.of(caseNumber, auditor);
        barrier.admit(record.caseId(), auditor);
        audits.read(audit, record.caseId(), auditor);
        List<Paper> papers = Stream.of(record.steps().stream().map(StepPart::paper), record.issued().stream(), record.guarded().stream())
            .flatMap(Function.identity()).sorted(Comparator.comparing(Paper::at)).toList();
        return new WholeCase(record.caseId().value(), record.card().orElse(null), papers, record.rules(),
            record.letters().stream().map(letter -> new WholeCase.Issued(letter.number(), letter.kind().title(), letter.issuedOn(),
                letter.text())).toList(), record.documents(), people.namesOf(record.documents().stream().map(CaseDocument::uploader)
                .collect(Collectors.toSet())), trail.of(record.trail()), record.hidden(),
            findings.of(audit).stream().filter(finding -> finding.caseId().equals(caseNumber)).toList());
    }

    /**
     * @return the number of the finding
     * @throws Refusal 404 if the case is not the auditor's to see, 400 if the union is not, 409 if the audit has ended
     */
    @Transactional
    public String find(String number, NewFinding made, Actor auditor) {
        Audit audit = audits.open(number, auditor);
        CaseRecord record = records.of(made.caseId(), auditor);
        CaseId caseId = record.caseId();
        barrier.admit(caseId, auditor);
        UnionCode union = audited(made, record, auditor);
        LocalDate today = LocalDate.now(clock);
        String finding = numbers.next(NumberSeries.Kind.FINDING, union, Year.from(today));
        findings.add(new Finding(finding, audit.number(), audit.union(), null, caseId.value(), union.value(), null, made.level(), null,
            made.clause().strip(), findings.due(made.workingDays()), State.OPEN, null, false, auditor.login(), OffsetDateTime.now(clock), null,
            null, List.of()), made.words(), auditor);
        return finding;
    }

    private UnionCode audited(NewFinding made, CaseRecord record, Actor auditor) {
        UnionCode owner = record.card().map(card -> card.union())
            .orElseThrow(() -> Refusal.invalid("case", "该编号不是案件，不能登记问题"));
        if (made.union() == null || made.union().isBlank()) {
            return owner;
        }
        UnionCode wished = new UnionCode(made.union().strip());
        if (unions.find(wished).isEmpty() || !unions.isWithin(wished, auditor.union()) || !unions.isWithin(owner, wished)) {
            throw Refusal.invalid("union", "整改工会应是本案所属工会，或它的上级而且在本工会范围内");
        }
        return wished;
    }

    /**
     * @param unreadReason why cases of the sample were left unread; of no account where there are none
     * @throws Refusal 409 while something found is not closed, and where cases are unread and nobody has said why; 400 for what is no reason
     */
    @Transactional
    public void end(String number, String unreadReason, Actor auditor) {
        Audit audit = audits.open(number, auditor);
        long open = findings.of(audit).stream().filter(finding -> finding.state() != State.CLOSED).count();
        if (open > 0) {
            throw Refusal.conflict("还有 " + open + " 个问题没有销号，不能结束审计");
        }
        List<String> unread = audits.cases(audit).stream().filter(one -> one.readAt() == null).map(SampledCase::caseId).toList();
        audits.close(audit, unread.size(), unread.isEmpty() ? null : reason(unread, unreadReason), auditor);
    }

    // Whoever does not know what was drawn cannot vouch for the sample.
    private static String reason(List<String> unread, String given) {
        if (given == null || given.isBlank()) {
            throw Refusal.conflict("unreadReason", "样本中有 " + unread.size() + " 件没有阅卷："
                + unread.stream().limit(MOST_TOLD).collect(Collectors.joining("、")) + (unread.size() > MOST_TOLD ? " 等" : "")
                + "；确需结束的，请写明理由");
        }
        return RevealReason.checked("unreadReason", given, "其余案件与本次审计事项无关，另行安排审计", List.of());
    }
}
