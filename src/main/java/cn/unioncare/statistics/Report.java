package cn.unioncare.statistics;

import cn.unioncare.statistics.StatSheet.CheckResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A table as it was drawn up, with its signatures and amendments.
 *
 * @param rows       with the confirmed amendments in their places
 * @param later      what the records say otherwise by now, as an amendment would put it right; only of a locked report
 * @param mayReview  whether who asks may sign as 审核人 now, and so on
 * @param outstanding unions next below that determine and have not locked this table for this period
 */
public record Report(String number, String table, String title, String union, String unionName, LocalDate from,
                     LocalDate until, String season, State state, String stateName, List<Row> rows, List<CheckResult> checks,
                     List<Signature> signatures, List<Amendment> amendments, List<Change> later, List<String> outstanding,
                     boolean mayReview, boolean mayLock, boolean mayReturn, boolean mayAmend, boolean mayConfirm) {

    /** 已填报, 已审核, 已签发并锁定, 已退回. */
    public enum State {
        DRAWN_UP("已填报，待审核"), REVIEWED("已审核，待签发"), LOCKED("已签发、已锁定"), RETURNED("已退回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 填表, 审核, 签发, 退回. */
    public enum Act {
        DREW_UP("填表人"), REVIEWED("审核人"), LOCKED("负责人"), RETURNED("退回");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param note why it was sent back, or which unions below have not reported and why it goes up all the same */
    public record Signature(String act, String actName, String name, String note, OffsetDateTime at) { }

    /** @param number of its own, such as TJ-130306-2018-000001-GZ01; state 待确认, 已确认, 不予更正 */
    public record Amendment(int seq, String number, String reason, String state, String stateName, String askedBy, OffsetDateTime askedAt,
                            String decidedBy, OffsetDateTime decidedAt, String note, List<Change> changes) { }

    /** @param before null where the row or figure was not there */
    public record Change(String row, String rowName, String column, String title, Unit unit, BigDecimal before,
                         BigDecimal after) { }
}
