package cn.unioncare.history;

import java.util.Comparator;
import java.util.List;

/**
 * What a flow can be searched by.
 *
 * @param elements the steps, in Chinese
 * @param outcomes the ends
 */
public record FlowOutline(String flow, String name, List<Named> elements, List<Named> outcomes) {

    /** An element. */
    public record Named(String id, String name) { }

    public FlowOutline {
        elements = List.copyOf(elements);
        outcomes = List.copyOf(outcomes);
    }

    static FlowOutline of(Drawing drawing) {
        return new FlowOutline(drawing.flow(), drawing.name(), named(drawing, true), named(drawing, false));
    }

    private static List<Named> named(Drawing drawing, boolean steps) {
        return drawing.elements().values().stream().filter(element -> steps ? element.isStep() : element.isEnd())
            .map(element -> new Named(element.id(), drawing.nameOf(element.id()))).sorted(Comparator.comparing(Named::id)).toList();
    }
}
