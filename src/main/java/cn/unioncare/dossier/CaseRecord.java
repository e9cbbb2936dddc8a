package cn.unioncare.dossier;

import cn.unioncare.audit.LedgerEntry;
import cn.unioncare.documents.CaseDocument;
import cn.unioncare.documents.Letter;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import java.util.List;
import java.util.Optional;

/**
 * A case from top to bottom as one reader may see it.
 *
 * @param card    empty where the number is of no flow: a chain of a union, such as of its searches
 * @param guarded what is read on a page and goes into no dossier
 * @param hidden  how many papers and documents are there that are not for this reader
 */
public record CaseRecord(CaseId caseId, Optional<CaseCard> card, List<LedgerEntry> trail, List<StepPart> steps,
                         List<RulesApplied> rules, List<Paper> issued, List<Paper> guarded, List<Letter> letters, List<CaseDocument> documents,
                         int hidden) { }
