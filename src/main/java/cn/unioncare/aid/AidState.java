package cn.unioncare.aid;

import java.util.EnumSet;
import java.util.Set;

/** Where an application for help stands. */
public enum AidState {
    DRAFT("待填写申请"),
    FILED("待核对"),
    RETURNED("退回补正"),
    UNDER_REVIEW("中心负责人审核中"),
    UNDER_APPROVAL("主管主席审批中"),
    UNDER_DISCUSSION("待集体研究"),
    APPROVED("已批准，待申请发放"),
    PAYING("发放中"),
    PAYMENT_FAILED("发放失败，待更正账户"),
    PAID("已发放，待确认用途"),
    IN_SERVICE("服务中"),
    HELPED("已帮扶"),
    SERVED("已提供服务"),
    RECOVERING("已发资金追回中"),
    REVERSED("已发资金冲销"),
    RECOVERED("已发资金追回"),
    REFERRED("追回已移送处理"),
    REFUSED("不予帮扶"),
    WITHDRAWN("已撤回");

    private static final Set<AidState> ENDED = EnumSet.of(HELPED, SERVED, REVERSED, RECOVERED, REFERRED, REFUSED, WITHDRAWN);

    private final String label;

    AidState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isEnded() {
        return ENDED.contains(this);
    }
}
