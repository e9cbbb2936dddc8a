package cn.unioncare.workflow.migration;

import java.util.Map;

/**
 * Something that a running case holds, and that must be the same after a move.
 *
 * @param kind     what it is, in Chinese
 * @param id       its row, which a move never changes
 * @param instance the process instance that it is of
 * @param activity at which activity; empty for what belongs to the instance as a whole
 * @param name     what it is called there; nothing personal
 * @param content  everything that is to stay, as one text
 */
record Fact(String kind, String id, String instance, String activity, String name, String content) {

    /** As it must be found after the move. */
    Fact movedBy(Map<String, String> ids) {
        return new Fact(kind, id, instance, ids.getOrDefault(activity, activity), name, content);
    }

    String key() {
        return kind + " " + id;
    }

    String told() {
        return kind + "“" + name + "”" + (activity.isEmpty() ? "" : "（" + activity + "）");
    }
}
