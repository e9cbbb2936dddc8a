package cn.unioncare.workflow;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a flow knows of one user task: the record that its form fills, what the form shows, and what completing it does.
 * Found by the element's id, so that a new task needs no wiring.
 *
 * @param key      the BPMN element's id
 * @param body     the record that the form's data is bound to, with its Bean Validation
 * @param data     what the form shows before it is filled
 * @param complete writes the flow's tables and returns the routing outcomes for the process; throws
 *                 {@link cn.unioncare.shared.Refusal} when a rule says no
 * @param alike    whether several tasks may be completed with one body, each with its own record
 * @param whole    whether it shows personal data whole, since they are what is worked on: then only to whoever has
 *                 claimed the task, and each time it is recorded
 * @param drawn    the form that is drawn; a case may bring its own, otherwise it is the element's
 */
public record TaskForm<B>(String key, Class<B> body, Function<OpenTask, Map<String, Object>> data,
                          BiFunction<OpenTask, B, Map<String, Object>> complete, boolean alike, boolean whole,
                          Function<OpenTask, String> drawn) {

    public TaskForm(String key, Class<B> body, Function<OpenTask, Map<String, Object>> data,
                    BiFunction<OpenTask, B, Map<String, Object>> complete) {
        this(key, body, data, complete, false, false, OpenTask::key);
    }

    /** The same for a step whose tasks are often decided alike, such as a review. */
    public TaskForm<B> forSeveral() {
        return new TaskForm<>(key, body, data, complete, true, whole, drawn);
    }

    /** The same for a step that puts personal data right. */
    public TaskForm<B> showingWhole() {
        return new TaskForm<>(key, body, data, complete, alike, true, drawn);
    }

    /** The same with the form that the case brings, found by the name of its file. */
    public TaskForm<B> drawnBy(Function<OpenTask, String> form) {
        return new TaskForm<>(key, body, data, complete, alike, whole, form);
    }
}
