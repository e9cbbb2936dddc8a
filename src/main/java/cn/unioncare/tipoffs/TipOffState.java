package cn.unioncare.tipoffs;

/** Where a tip-off stands, as the informant is told. */
public enum TipOffState {
    RECEIVED("已收到，正在进行受理审查"),
    INVESTIGATED("已受理，正在调查核实"),
    ANSWERED("已办结，答复见下"),
    FORWARDED("已转送有权处理的机关，说明见下"),
    DECLINED("不予受理，理由见下"),
    /** Of the case that was left behind; the informant's code leads to the next. */
    RAISED("已移交上一级工会");

    private final String label;

    TipOffState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
