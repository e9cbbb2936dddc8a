package cn.unioncare.history;

import java.util.List;
import java.util.Map;

/**
 * A model as it is drawn.
 *
 * @param xml      the file
 * @param elements what can be come to, by id, in the order of the file
 * @param flows    the arrows between them
 */
public record Drawing(String id, String flow, String name, String xml, Map<String, Element> elements, List<Flow> flows) {

    /**
     * @param kind  the tag, such as {@code userTask}
     */
    public record Element(String id, String name, String kind) {

        boolean isEnd() {
            return kind.equals("endEvent");
        }

        boolean isStep() {
            return kind.endsWith("Task") || kind.equals("callActivity");
        }

        /** Whether the run goes on only once it has come by every arrow. */
        boolean joins() {
            return kind.equals("parallelGateway");
        }
    }

    /** An arrow. */
    public record Flow(String id, String source, String target) { }

    public Drawing {
        flows = List.copyOf(flows);
    }

    String nameOf(String element) {
        Element found = elements.get(element);
        return found == null || found.name() == null ? element : found.name();
    }
}
