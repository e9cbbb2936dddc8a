package cn.unioncare.inspection;

import cn.unioncare.statistics.Urgings.Urged;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What an audit found in a case, without its words.
 *
 * @param union   that is to answer and to mend
 * @param dueOn   by when
 * @param late    whether it is not answered though it should be
 * @param urged   how often it was urged, the oldest first
 */
public record Finding(String number, String audit, String auditor, String auditorName, @JsonProperty("case") String caseId,
                      String union, String unionName, Level level, String levelName, String clause, LocalDate dueOn, State state,
                      String stateName, boolean late, String madeBy, OffsetDateTime madeAt, String closedBy, OffsetDateTime closedAt, List<Urged> urged) {

    Finding withUrged(List<Urged> times) {
        return new Finding(number, audit, auditor, auditorName, caseId, union, unionName, level, levelName, clause, dueOn, state, stateName, late,
            madeBy, madeAt, closedBy, closedAt, times);
    }

    /** 问题 must be mended; 建议 is answered. */
    public enum Level {
        PROBLEM("问题"), SUGGESTION("建议");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who is to act: the audited union while it is open or returned, the auditor when it is answered. */
    public enum State {
        OPEN("待答复"), ANSWERED("待销号"), RETURNED("退回整改"), CLOSED("已销号");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        boolean waitsForAnswer() {
            return this == OPEN || this == RETURNED;
        }
    }
}
