package cn.unioncare.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A request to move or close an archive, and what came of it.
 *
 * @param reasonName 退出原因; null for a move
 * @param toUnionName the union that it goes to; null where it is closed
 * @param statement  what was said for it; null where it has been destroyed by rule, and so is the answer
 * @param mayDecide  whether who asks may decide it
 */
public record ArchiveRequest(String number, String archive, String caseId, String unionName, Kind kind, String kindName,
                             String reasonName, String toUnion, String toUnionName, LocalDate on, State state,
                             String stateName, String statement, List<File> files, String enteredBy,
                             OffsetDateTime enteredAt, String decidedBy, OffsetDateTime decidedAt, String answer,
                             boolean mayDecide) {

    /** 转移, 注销, 删除. 脱困 and 解困 are none of these: they pass 评议 and 公示 first. */
    public enum Kind {
        MOVE("转移", null), CANCEL("注销", ArchiveState.CANCELLED), DELETE("删除", ArchiveState.DELETED),
        RELIEVE("脱困", ArchiveState.RELIEVED), SUPPORT("解困", ArchiveState.SUPPORTED);

        private final String label;
        private final ArchiveState state;

        Kind(String label, ArchiveState state) {
            this.label = label;
            this.state = state;
        }

        public String label() {
            return label;
        }

        /** The state that it leads to; null for a move. */
        ArchiveState state() {
            return state;
        }

        boolean passesDeliberation() {
            return this == RELIEVE || this == SUPPORT;
        }
    }

    /** 待审批, 已办结, 不同意. */
    public enum State {
        OPEN("待审批"), DONE("已办理"), REFUSED("不同意");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public record File(String id, String name) { }
}
