package cn.unioncare.rights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A request for correction and what came of it.
 *
 * @param dueOn     the last day on which it should be decided, {@code overdue} that the day has passed
 * @param statement what is said to be wrong; null where it has been destroyed by rule, and so are items and answer
 * @param answer    the written answer to the person; null while it is open
 * @param mayDecide whether who asks may decide it
 */
public record Correction(String number, @JsonProperty("case") String caseId, String archive, String unionName, State state,
                         String stateName, LocalDate requestedOn, LocalDate dueOn, boolean overdue, String enteredBy,
                         OffsetDateTime enteredAt, String statement, List<Item> items, List<File> files, String decidedBy,
                         OffsetDateTime decidedAt, String answer, boolean mayDecide) {

    /** 待审批, 已更正, 不予更正. */
    public enum State {
        OPEN("待审批"), APPLIED("已更正"), REFUSED("不予更正");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Item(String field, String label, String before, String after) { }

    public record File(String id, String name, String type, long size) { }
}
