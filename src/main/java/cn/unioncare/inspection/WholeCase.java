package cn.unioncare.inspection;

import cn.unioncare.documents.CaseDocument;
import cn.unioncare.dossier.CaseCard;
import cn.unioncare.dossier.RulesApplied;
import cn.unioncare.dossier.TrailLine;
import cn.unioncare.workflow.Paper;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A case from top to bottom, as an auditor reads it.
 *
 * @param card   null where the number is of no flow
 * @param papers what was handed in and posted, oldest first
 * @param names  of those who handed the documents in, by account
 * @param hidden how many papers are not for this reader
 */
public record WholeCase(@JsonProperty("case") String caseId, CaseCard card, List<Paper> papers, List<RulesApplied> rules,
                        List<Issued> letters, List<CaseDocument> documents, Map<String, String> names, List<TrailLine> trail, int hidden,
                        List<Finding> findings) {

    /** A letter that went out. */
    public record Issued(String number, String title, LocalDate on, String text) { }
}
