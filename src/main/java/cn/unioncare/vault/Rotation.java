package cn.unioncare.vault;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Sealing everything anew with one version of the keys.
 *
 * @param target     the version that everything is sealed with in the end
 * @param startedBy  the administrator's login
 * @param finishedAt null while it runs
 * @param done       how many values have been sealed anew, of {@code found}
 */
public record Rotation(int id, int target, State state, String stateName, OffsetDateTime startedAt, String startedBy,
                       OffsetDateTime finishedAt, long found, long done, List<Column> columns) {

    /** {@code SUPERSEDED}: the keys moved on while it ran. {@code INCOMPLETE}: something would not open. */
    public enum State {
        RUNNING("进行中"),
        FINISHED("已完成并核对"),
        INCOMPLETE("已结束，但有内容无法解密，旧版本须保留"),
        SUPERSEDED("已中止：密钥的当前版本又有变化，请重新开始");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One column on its way.
     *
     * @param label  what stands in it, in Chinese
     * @param found  how many values were sealed with another version when it was begun
     * @param broken how many do not open
     */
    public record Column(String table, String column, String label, long found, long done, long broken,
                         boolean finished) { }
}
