package cn.unioncare.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * One run of a flow for a case, ended or not. Nothing in it is personal: the title holds a shortened name at most.
 *
 * @param caseId    the case's number
 * @param flow      the model's id
 * @param version   of the model it runs by
 * @param union     whose case it is
 * @param endedAt   null while it runs
 * @param outcome   the end event that it reached last; null while it runs, and where it was broken off
 * @param state     RUNNING, ENDED or BROKEN_OFF
 * @param calledBy  the run that called it; null for the case's own
 */
public record CaseInstance(String id, @JsonProperty("case") String caseId, String title, String flow, String flowName, int version,
                           String union, String unionName, OffsetDateTime startedAt, OffsetDateTime endedAt, String outcome,
                           String outcomeName, State state, String stateName, String calledBy) {

    /** Where a run stands. */
    public enum State {
        RUNNING("办理中"), ENDED("已办结"), BROKEN_OFF("已中止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** @param engine what the engine calls it */
        static State of(String engine) {
            return switch (engine) {
                case "COMPLETED" -> ENDED;
                case "ACTIVE", "SUSPENDED" -> RUNNING;
                default -> BROKEN_OFF;
            };
        }
    }
}
