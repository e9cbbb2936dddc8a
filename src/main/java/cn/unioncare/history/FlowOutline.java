package cn.unioncare.history;

import java.util.List;

/**
 * What a flow can be searched by.
 *
 * @param elements the steps, in Chinese, in the order of the process
 * @param outcomes the ends, in the same order
 * @param called   whether it only ever runs as a part of another
 */
public record FlowOutline(String flow, String name, List<Named> elements, List<Named> outcomes, boolean called) {

    /** An element. */
    public record Named(String id, String name) { }

    public FlowOutline {
        elements = List.copyOf(elements);
        outcomes = List.copyOf(outcomes);
    }

    static FlowOutline of(Drawing drawing, boolean called) {
        return new FlowOutline(drawing.flow(), drawing.name(), named(drawing, true), named(drawing, false), called);
    }

    private static List<Named> named(Drawing drawing, boolean steps) {
        return drawing.elements().values().stream().filter(element -> steps ? element.isStep() : element.isEnd())
            .map(element -> new Named(element.id(), drawing.nameOf(element.id()))).toList();
    }
}
