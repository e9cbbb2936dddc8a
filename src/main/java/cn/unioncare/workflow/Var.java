package cn.unioncare.workflow;

import java.util.Map;

/**
 * A process variable, declared once. Variables hold ids, routing outcomes, due dates and masked titles only.
 *
 * @param name the name that the models use
 * @param type String, Boolean or Date
 */
public record Var<T>(String name, Class<T> type) {

    public static Var<String> text(String name) {
        return new Var<>(name, String.class);
    }

    public static Var<Boolean> flag(String name) {
        return new Var<>(name, Boolean.class);
    }

    /** The variable with a value, as a routing outcome of a step. */
    public Map<String, Object> as(T value) {
        return Map.of(name, type.cast(value));
    }
}
