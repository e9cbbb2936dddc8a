package cn.unioncare.notices;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What somebody objected to a publicity.
 *
 * @param receipt the number that the objector holds; it cannot be guessed
 * @param content what was objected
 * @param contact how to reach the objector; may be empty
 * @param finding what the investigation found; empty while it is open
 * @param decided by whom and when it was decided; empty while it is open, and where the case ended before
 * @param place   whom of a list of honours it means; empty for a hardship list
 */
public record Objection(String receipt, String publicity, OffsetDateTime receivedAt, State state, String content,
                        String contact, Optional<ObjectionFinding> finding, Optional<Decided> decided, Optional<Integer> place) {

    /** @param by the account that investigated it */
    public record Decided(String by, OffsetDateTime at) { }

    /** 待核实, 属实, 不属实, 随案终结. */
    public enum State {
        OPEN("正在核实"), UPHELD("经核实属实"), DISMISSED("经核实不属实"), CLOSED("已随案终结");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
