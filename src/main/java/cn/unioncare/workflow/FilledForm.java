package cn.unioncare.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as the person sees it, of a task or to start a case.
 *
 * @param name         what is done with it, in Chinese
 * @param caseId       the case number, printed as {@code case}; null where the form starts the case, and so are title
 *                     and dueAt
 * @param union        the union that owns the case, or that files it
 * @param assignee     who has claimed the task; null while nobody has
 * @param assigneeName that person's name
 * @param schema       a Camunda Form
 * @param data         what is filled in already, with the draft if there is one
 * @param readOnly     true until the person has claimed the task
 * @param alike        whether several tasks of this key may be completed with one body, each with its own record
 * @param draftSavedAt when the draft in the data was saved; null where there is none
 * @param earlier      what was handed in at the earlier steps, oldest first
 */
public record FilledForm(String key, String name, @JsonProperty("case") String caseId, String title, String union,
                         OffsetDateTime dueAt, String assignee, String assigneeName, JsonNode schema,
                         Map<String, Object> data, boolean readOnly, boolean alike, OffsetDateTime draftSavedAt, List<Paper> earlier) {

    /** What a draft holds goes before what was filled in; what the form only shows is never taken from a draft. */
    static Map<String, Object> drafted(Map<String, Object> filledIn, Map<String, Object> draft) {
        Map<String, Object> data = new HashMap<>(filledIn);
        data.putAll(draft);
        if (filledIn.containsKey(CaseSummaries.CONTEXT)) {
            data.put(CaseSummaries.CONTEXT, filledIn.get(CaseSummaries.CONTEXT));
        }
        return data;
    }
}
