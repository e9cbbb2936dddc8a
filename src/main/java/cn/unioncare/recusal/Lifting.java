package cn.unioncare.recusal;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody asks to be freed of what was declared by mistake: in a case, or by an entry of the register.
 *
 * @param login     who declared it and asks
 * @param name      of that person
 * @param union     that person's
 * @param decidedBy who confirmed or refused it
 */
public record Lifting(String id, String login, String name, UnionCode union, Optional<CaseId> caseId,
                      Optional<String> entry, State state, String reason, LocalDate askedOn,
                      Optional<String> decidedBy, Optional<LocalDate> decidedOn) {

    /** Until it is confirmed, what was declared stands. */
    public enum State {
        ASKED("待核准"), CONFIRMED("已更正"), REFUSED("不予更正");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What it is about: the number of the case, or the id of the entry. */
    public String subject() {
        return caseId.map(CaseId::value).or(() -> entry).orElseThrow();
    }
}
