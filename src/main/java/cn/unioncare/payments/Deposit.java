package cn.unioncare.payments;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * Money that comes into a fund, or a figure that is put right: entered by one person, confirmed by another.
 *
 * @param amount   in 元; below zero where less is there than was entered
 * @param document 拨款文号 or 凭证号
 * @param reason   of an adjustment; null elsewhere
 * @param decision why it was refused; null elsewhere
 */
public record Deposit(int seq, Movement kind, String kindName, BigDecimal amount, String document, String reason, State state,
                      String stateName, String enteredBy, OffsetDateTime enteredAt, String decidedBy, OffsetDateTime decidedAt,
                      String decision) {

    /** How far it has come. */
    public enum State {
        PROPOSED("待确认"), CONFIRMED("已确认"), REFUSED("未通过");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
