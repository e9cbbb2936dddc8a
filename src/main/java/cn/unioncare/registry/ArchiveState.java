package cn.unioncare.registry;

import cn.unioncare.shared.Refusal;
import java.util.Arrays;

/** The states of an archive (domain.md 1A, dynamic management). */
public enum ArchiveState {
    ACTIVE("在档"),
    SUPPORTED("解困"),
    RELIEVED("脱困"),
    CANCELLED("注销"),
    DELETED("删除"),
    TRANSFERRED("转移");

    private final String label;

    ArchiveState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @throws Refusal 400 at {@code state} if it is given and is none of these */
    public static void check(String state) {
        if (state != null && Arrays.stream(values()).noneMatch(known -> known.name().equals(state))) {
            throw Refusal.invalid("state", "没有这种档案状态，应为 " + Arrays.toString(values()) + " 之一");
        }
    }
}
