package cn.unioncare.rights;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * 销毁清册: what is proposed to be destroyed, or was. It names no person.
 *
 * @param proposedBy the name of who proposed, {@code decidedBy} of who decided; null while it is open
 * @param reason     why it was not approved
 */
public record Proposal(String number, String union, String unionName, State state, String stateName, String proposedBy,
                       OffsetDateTime proposedAt, String decidedBy, OffsetDateTime decidedAt, String reason,
                       List<Item> items) {

    /** 待审批, 已批准并销毁, 未批准. */
    public enum State {
        PROPOSED("待审批"), APPROVED("已批准并销毁"), REJECTED("未批准");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record Item(@JsonProperty("case") String caseId, String kind, String kindName, String archive,
                       LocalDate closedOn, LocalDate dueOn) { }
}
