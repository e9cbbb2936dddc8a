package cn.unioncare.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody is away, and somebody may stand in.
 *
 * @param from      the first day
 * @param until     the last day
 * @param calledOff whether it was called off before that
 */
public record Absence(String id, String login, Optional<String> substitute, LocalDate from, LocalDate until,
                      AbsenceReason reason, String declaredBy, boolean calledOff) {

    /** Where it stands on a day. */
    public enum State { PLANNED, RUNNING, OVER, CALLED_OFF }

    public State on(LocalDate day) {
        if (calledOff) {
            return State.CALLED_OFF;
        }
        return day.isBefore(from) ? State.PLANNED : day.isAfter(until) ? State.OVER : State.RUNNING;
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !calledOff && !from.isAfter(last) && !until.isBefore(first);
    }
}
