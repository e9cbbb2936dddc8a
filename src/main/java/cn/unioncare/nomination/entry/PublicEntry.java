package cn.unioncare.nomination.entry;

import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A recommendation that somebody without an account has sent.
 *
 * @param receipt    the number that the entrant holds; it cannot be guessed
 * @param unit       whose clerk makes a nomination of it; empty until the organiser has found out
 * @param content    empty once it has been destroyed, or has become a nomination's
 * @param reason     why it was declined
 * @param nomination what became of it
 */
public record PublicEntry(String receipt, CaseId round, String programme, UnionCode organiser, Optional<UnionCode> unit,
                          Entry entry, State state, OffsetDateTime receivedAt, Optional<EntryContent> content,
                          Optional<String> reason, Optional<CaseId> nomination) {

    /** 待处理, 已转为推荐, 未采用. */
    public enum State {
        RECEIVED("已收到，待工会核实"), TAKEN("已由单位工会提出推荐"), DECLINED("未采用");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The name of the step under which its papers lie with the round. */
    String step() {
        return stepOf(receipt);
    }

    static String stepOf(String receipt) {
        return "PublicEntry/" + receipt;
    }
}
