package cn.unioncare.workflow;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * A task as it is listed.
 *
 * @param key      the BPMN element's id
 * @param caseId   the case number, printed as {@code case}
 * @param title    a title without personal data
 * @param union    the union that owns the case
 * @param dueAt    by when it should be done; null where the model names no date
 * @param assignee who has claimed it; null while it is open to the group
 * @param flow     the process that it belongs to
 * @param flowName as its drawing names it
 */
public record TaskCard(String id, String key, String name, @JsonProperty("case") String caseId, String title,
                       String union, OffsetDateTime createdAt, OffsetDateTime dueAt, String assignee, String flow,
                       String flowName) { }
