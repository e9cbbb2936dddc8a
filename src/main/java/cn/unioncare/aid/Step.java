package cn.unioncare.aid;

import cn.unioncare.documents.CaseStep;

/** The steps that hand something in, by their element in {@code aid-application.bpmn}. */
public enum Step implements CaseStep {
    TAKE_NEED("NeedReported", "走访发现突发困难"),
    FILE("AidApplied", "提出帮扶申请"),
    FILL("FillAid", "填写帮扶申请"),
    CHECK("CheckAid", "核对帮扶申请"),
    REVIEW("ReviewAid", "中心负责人审核"),
    APPROVE("ApproveAid", "主管主席审批"),
    DISCUSS("DiscussAid", "集体研究"),
    REQUEST_PAYMENT("RequestPayment", "申请发放款物"),
    CONFIRM_USE("ConfirmUse", "确认受助和用途"),
    PROVIDE("ProvideService", "提供服务并登记结果"),
    WITHDRAW("AidWithdrawn", "撤回申请");

    private final String element;
    private final String label;

    Step(String element, String label) {
        this.element = element;
        this.label = label;
    }

    @Override
    public String element() {
        return element;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String act() {
        return switch (this) {
            case TAKE_NEED -> "OPENED";
            case FILE -> "SUBMITTED";
            case WITHDRAW -> "WITHDRAWN";
            default -> "COMPLETED";
        };
    }
}
