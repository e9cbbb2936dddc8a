package cn.unioncare.oversight;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * 督查事项: what one union is asked. An order to several unions is a case for each of them.
 *
 * @param order the number that the cases of one order share: that of the first
 * @param union who is asked
 * @param by    who asks
 * @param kind  a code of the list {@code inspection-subject}
 * @param dueOn the last day for what is asked now, the answer or the rectification
 * @param late  whether an answer or a rectification came after its day
 * @param closedAt null while it is open
 */
public record Inspection(CaseId caseId, String order, UnionCode union, UnionCode by, String kind, State state, LocalDate dueOn,
                         boolean late, OffsetDateTime orderedAt, OffsetDateTime closedAt) {

    /** The letters with which the numbers begin. */
    static final String KIND = "DB";

    /** Where it stands. */
    public enum State {
        ASKED("待反馈"), ANSWERED("待审核"), RETURNED("已退回，待重新反馈"), RECTIFYING("整改中"), RECTIFIED("整改待审核"),
        CLOSED("已办结"), WITHDRAWN("已撤销");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether the asked union has something to do. */
        boolean waitsForTheAsked() {
            return this == ASKED || this == RETURNED || this == RECTIFYING;
        }

        /** Whether the one that asks has something to do. */
        boolean waitsForJudgement() {
            return this == ANSWERED || this == RECTIFIED;
        }

        boolean isOver() {
            return this == CLOSED || this == WITHDRAWN;
        }
    }
}
