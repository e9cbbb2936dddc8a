package cn.unioncare.honours;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A proposal to take a title away, and what came of it.
 *
 * @param reason      null where it has been destroyed by rule, and so is who is responsible
 * @param refusal     why it was not confirmed; null unless it was not
 */
public record Cancellation(int seq, State state, String stateName, String document, String reason,
                           List<CancellationRequest.Responsible> responsible, String proposedBy, OffsetDateTime proposedAt,
                           String decidedBy, OffsetDateTime decidedAt, String refusal) {

    /** 待确认, 已撤销, 不予撤销. */
    public enum State {
        PROPOSED("待确认"), CONFIRMED("已撤销"), REFUSED("不予撤销");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
