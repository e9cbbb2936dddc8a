package cn.unioncare.workflow;

import cn.unioncare.shared.CaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a form shows of its case above the fields: who did what before, and what rests on it. Each flow answers for its
 * own cases, so that a task of a shared process such as the publicity needs to know no flow.
 */
@Component
public class CaseSummaries {

    /** A flow's answer. */
    public interface Source {

        /** @return the summary under its keys, or an empty map if the case is not of this flow */
        Map<String, Object> summaryOf(CaseId caseId);

        /** @return what was handed in at the steps so far, oldest first, or nothing if the case is not of this flow */
        List<Paper> papersOf(CaseId caseId);
    }

    /** Under this key a form's data holds what it shows and does not ask for. */
    public static final String CONTEXT = "context";

    private final ObjectProvider<Source> sources;

    CaseSummaries(ObjectProvider<Source> sources) {
        this.sources = sources;
    }

    /** A form's data with nothing in it but the summary, under {@code context}. */
    public Map<String, Object> context(CaseId caseId) {
        List<Map<String, Object>> found = sources.stream().map(source -> source.summaryOf(caseId))
            .filter(summary -> !summary.isEmpty()).toList();
        Map<String, Object> data = new HashMap<>();
        data.put(CONTEXT, found.isEmpty() ? Map.of("caseNumber", caseId.value()) : found.get(0));
        return data;
    }

    /** What a person who works on the case reads above the form. */
    List<Paper> papers(CaseId caseId) {
        return sources.stream().map(source -> source.papersOf(caseId)).filter(papers -> !papers.isEmpty()).findFirst()
            .orElse(List.of());
    }
}
