package cn.unioncare.eligibility;

/** What the figures lead to; a person still decides on what nobody can compute. */
public enum Decision {
    ELIGIBLE("符合"), NOT_ELIGIBLE("不符合"), MANUAL_REVIEW("转人工复核");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
