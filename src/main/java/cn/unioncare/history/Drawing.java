package cn.unioncare.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A model as it is drawn.
 *
 * @param xml      the file
 * @param elements what can be come to, by id, from the left of the drawing to its right
 * @param flows    the arrows between them
 * @param called   the models that it calls
 */
public record Drawing(String id, String flow, String name, String xml, Map<String, Element> elements, List<Flow> flows,
                      Set<String> called) {

    /**
     * @param kind  the tag, such as {@code userTask}
     */
    public record Element(String id, String name, String kind) {

        boolean isEnd() {
            return kind.equals("endEvent");
        }

        boolean isStep() {
            return kind.endsWith("Task") || kind.equals("callActivity") || kind.equals("subProcess");
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
        called = Set.copyOf(called);
    }

    String nameOf(String element) {
        Element found = elements.get(element);
        return found == null || found.name() == null ? element : found.name();
    }
}
