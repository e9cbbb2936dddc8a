package cn.unioncare.audit;

/** In which way the ledger is not as it was written. */
public enum Damage {
    CHANGED("内容被改动"),
    MOVED("调换位置"),
    RELINKED("整条被改写"),
    MISSING("记录缺失"),
    EXTRA("多出记录"),
    CUT_OFF("末尾被截断"),
    HEAD_CHANGED("链头或末条被改写"),
    HEAD_MISSING("链头缺失"),
    EMPTIED("记录全部缺失"),
    /** These three are found by comparing with a head that was kept outside. */
    REWRITTEN("整链被重写"),
    GONE("整链被删除"),
    BACKDATED("补入了当日以前的链");

    private final String label;

    Damage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
