package cn.unioncare.organisation.accounts;

import java.time.LocalDate;
import java.util.List;

/**
 * An account as the administrators see it.
 *
 * @param state      OPEN, FUTURE (begins later) or CLOSED
 * @param validUntil its last day; null while it is open
 * @param offices    over, held and to come, in the order of their days
 * @param waiting    whether the person has not yet changed the one-time secret
 * @param refusal    why this administrator may not manage the account, in Chinese; null where it may be managed
 */
public record AccountCard(String login, String name, String union, String unionName, State state, String stateLabel,
                          LocalDate validFrom, LocalDate validUntil, List<HeldOffice> offices, boolean waiting,
                          String refusal) {

    /** Whether the account opens today. */
    public enum State {
        OPEN("使用中"), FUTURE("待启用"), CLOSED("已停用");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param state OPEN, FUTURE or CLOSED, by today */
    public record HeldOffice(String role, String label, LocalDate from, LocalDate until, State state) { }
}
