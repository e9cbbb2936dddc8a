package cn.unioncare.nomination.programme;

/** What becomes of a nomination that comes after its deadline. */
public enum Lateness {
    ABANDONED("按放弃推荐对待"),
    REFUSED("不予受理");

    private final String label;

    Lateness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
