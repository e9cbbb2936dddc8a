package cn.unioncare.registry;

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
}
