package cn.unioncare.dossier;

import cn.unioncare.audit.CaseOwnership;
import cn.unioncare.audit.LedgerHistory;
import cn.unioncare.audit.LedgerWords;
import cn.unioncare.documents.CaseDocument;
import cn.unioncare.documents.CaseDocuments;
import cn.unioncare.documents.CaseReaders;
import cn.unioncare.documents.Letter;
import cn.unioncare.documents.Letters;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.Paper;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a case from top to bottom: what all modules tell of it, without what is not for the reader. */
@Service
public class CaseRecords {

    static final String NOT_YOURS = "没有这个案件，或不在您的查阅范围内";

    private final List<DossierParts> modules;
    private final List<CaseReaders> readers;
    private final CaseOwnership ownership;
    private final LedgerHistory history;
    private final CaseDocuments documents;
    private final Letters letters;
    private final LedgerWords words;

    CaseRecords(List<DossierParts> modules, List<CaseReaders> readers, CaseOwnership ownership, LedgerHistory history,
                CaseDocuments documents, Letters letters, LedgerWords words) {
        this.modules = List.copyOf(modules);
        this.readers = List.copyOf(readers);
        this.ownership = ownership;
        this.history = history;
        this.documents = documents;
        this.letters = letters;
        this.words = words;
    }

    /** @throws Refusal 404 if there is no such case, or it is not within the reader's unions */
    @Transactional(readOnly = true)
    public CaseRecord of(String number, Actor reader) {
        CaseId caseId = visible(number, reader);
        List<CaseParts> parts = modules.stream().map(module -> module.of(caseId)).flatMap(Optional::stream).toList();
        List<StepPart> steps = all(parts, CaseParts::steps);
        List<RulesApplied> rules = all(parts, CaseParts::rules).stream().map(rule -> rule.named(table -> words.value("tables", table))).toList();
        List<Paper> issued = all(parts, CaseParts::issued);
        List<Paper> guarded = all(parts, CaseParts::guarded);
        List<Letter> told = letters.of(caseId);
        List<CaseDocument> papers = documents.of(caseId);
        CaseRecord whole = new CaseRecord(caseId, parts.stream().map(CaseParts::card).flatMap(Optional::stream).findFirst(),
            history.entriesOf(caseId), steps.stream().filter(step -> mayRead(caseId, step.paper().key(), reader)).toList(),
            rules.stream().filter(rule -> mayRead(caseId, rule.step(), reader)).toList(),
            issued.stream().filter(paper -> mayRead(caseId, paper.key(), reader)).toList(),
            guarded.stream().filter(paper -> mayRead(caseId, paper.key(), reader)).toList(),
            told.stream().filter(letter -> mayRead(caseId, letter.kind().name(), reader)).toList(),
            papers.stream().filter(paper -> mayRead(caseId, paper.step(), reader)).toList(), 0);
        int shown = whole.steps().size() + whole.issued().size() + whole.letters().size() + whole.documents().size();
        return new CaseRecord(caseId, whole.card(), whole.trail(), whole.steps(), whole.rules(), whole.issued(), whole.guarded(), whole.letters(),
            whole.documents(), steps.size() + issued.size() + told.size() + papers.size() - shown);
    }

    private CaseId visible(String number, Actor reader) {
        if (!CaseId.isWellFormed(number)) {
            throw Refusal.notFound(NOT_YOURS);
        }
        CaseId caseId = new CaseId(number);
        // A visit that was given out has no event of its own until somebody does something with it.
        if (!history.isThere(caseId) && modules.stream().noneMatch(module -> module.of(caseId).isPresent())) {
            throw Refusal.notFound(NOT_YOURS);
        }
        if (!ownership.isWithin(caseId, reader)) {
            throw Refusal.ofAnother(caseId, NOT_YOURS);
        }
        return caseId;
    }

    private boolean mayRead(CaseId caseId, String step, Actor reader) {
        return readers.stream().anyMatch(flow -> flow.mayRead(caseId, step, reader));
    }

    private static <T> List<T> all(List<CaseParts> parts, Function<CaseParts, List<T>> of) {
        return parts.stream().map(of).flatMap(List::stream).toList();
    }
}
