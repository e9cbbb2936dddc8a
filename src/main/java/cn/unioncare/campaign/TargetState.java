package cn.unioncare.campaign;

/** What has become of a household of the list. */
public enum TargetState {
    LISTED("待派发"),
    VISITING("待走访"),
    VISITED("已走访"),
    EXCUSED("已说明原因");

    private final String label;

    TargetState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
