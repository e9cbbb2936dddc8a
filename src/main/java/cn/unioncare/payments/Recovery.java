package cn.unioncare.payments;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * 追回 of what was paid wrongly.
 *
 * @param amount what is to come back, in 元; {@code recovered} what has come
 * @param reason sealed where it is kept; null where it has been destroyed by rule
 * @param withdrawalBy who has proposed to withdraw it; null where nobody has
 */
public record Recovery(CaseId number, String payment, UnionCode payer, BigDecimal amount, BigDecimal recovered, Cause cause,
                       State state, String stateName, String openedBy, OffsetDateTime openedAt, String reason, String withdrawalBy) {

    /** Why it is asked back; only what the worker is not to blame for may be paid anew. */
    public enum Cause {
        FALSE_FILING("虚假申报"), MISTAKE("错误发放");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where it stands. */
    public enum State {
        OPEN("追回中"), RECOVERED("已追回"), REFERRED("已移送处理"), WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    BigDecimal outstanding() {
        return amount.subtract(recovered);
    }
}
