package cn.unioncare.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A task's form as the person sees it.
 *
 * @param schema   a Camunda Form
 * @param data     what is filled in already, with the draft if there is one
 * @param readOnly true until the person has claimed the task
 */
public record FilledForm(String key, JsonNode schema, Map<String, Object> data, boolean readOnly) { }
