package cn.unioncare.nomination.programme;

/** How a nomination begins. */
public enum Entry {
    ORGANISATION("组织推荐"),
    SELF("自荐"),
    PEER("互相举荐");

    private final String label;

    Entry(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
