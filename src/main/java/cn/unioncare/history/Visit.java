package cn.unioncare.history;

import java.time.Instant;

/**
 * One coming to an element of a model.
 *
 * @param name     what it was called then
 * @param type     in the engine's words, such as {@code userTask}
 * @param endedAt  null while it waits there
 * @param broken   whether it was left without being finished
 * @param order    the engine's counter, which tells what came first within one moment
 * @param assignee the login of who held the task; null for what is no task
 * @param called   the run that it called; null for what calls none
 */
record Visit(String element, String name, String type, Instant startedAt, Instant endedAt, boolean broken, long order, String assignee,
             String called) {

    /** The engine's number for an element that was left unfinished. */
    static final int CANCELLED = 2;

    boolean isFinished() {
        return endedAt != null && !broken;
    }

    /** Its name: an element of an earlier version, which the run has been moved from, is in no drawing any more. */
    String nameIn(Drawing drawing) {
        return drawing.elements().containsKey(element) || name == null ? drawing.nameOf(element) : name;
    }

    /** Whether this was finished when that one began. */
    boolean isBefore(Visit other) {
        return isFinished() && !endedAt.isAfter(other.startedAt()) && (endedAt.isBefore(other.startedAt()) || order < other.order());
    }
}
