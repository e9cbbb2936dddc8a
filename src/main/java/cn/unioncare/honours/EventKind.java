package cn.unioncare.honours;

/** What can follow from a title: 秦皇岛 第十八、十九条. */
public enum EventKind {
    CERTIFICATE("颁发证书", "HONOUR_CERTIFICATE"), MEDAL("颁发奖牌", "HONOUR_MEDAL"), SUBSIDY("拨付经费补助", "HONOUR_SUBSIDY"),
    CONVALESCENCE("参加疗休养", "HONOUR_CONVALESCENCE"), FOLLOW_UP("跟踪服务", "HONOUR_FOLLOWED_UP"),
    MAJOR_REPORT("重大情况报告", "HONOUR_REPORTED");

    private final String label;
    private final String act;

    EventKind(String label, String act) {
        this.label = label;
        this.act = act;
    }

    public String label() {
        return label;
    }

    /** As the ledger names it. */
    String act() {
        return act;
    }
}
