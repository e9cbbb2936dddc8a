package cn.unioncare.honours;

/** 有效, 已撤销. */
public enum HonourState {
    HELD("有效"), CANCELLED("已撤销");

    private final String label;

    HonourState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
