package cn.unioncare.tipoffs;

/** Where a tip-off stands, as the informant is told. */
public enum TipOffState {
    RECEIVED("已收到，正在进行受理审查", "待受理"),
    INVESTIGATED("已受理，正在调查核实", "调查核实"),
    ANSWERED("已办结，答复见下", "已答复"),
    FORWARDED("已转送有权处理的机关，说明见下", "已转送"),
    DECLINED("不予受理，理由见下", "不予受理"),
    /** Of the case that was left behind; the informant's code leads to the next. */
    RAISED("已移交上一级工会", "已移交");

    private final String label;
    private final String listed;

    TipOffState(String label, String listed) {
        this.label = label;
        this.listed = listed;
    }

    public String label() {
        return label;
    }

    /** The same for a list of those who work on it. */
    String listed() {
        return listed;
    }

    /** Whether the informant waits for an answer. */
    boolean isOpen() {
        return this == RECEIVED || this == INVESTIGATED;
    }
}
