package cn.unioncare.workflow;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A task that somebody has claimed and not done, as those are told who look after the people: nothing of what it is about.
 *
 * @param step    the BPMN element's id
 * @param offices the engine's groups that it was offered to
 */
public record TakenTask(String id, String step, String name, @JsonProperty("case") String caseId, List<String> offices,
                        OffsetDateTime dueAt, @JsonIgnore String holder) { }
