package cn.unioncare.aid;

import cn.unioncare.documents.CaseStep;
import java.util.EnumSet;
import java.util.Set;

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
    DELIVER("DeliverRefusal", "送达不予帮扶告知书"),
    PAID("PaymentMade", "款物已发放"),
    PAYMENT_FAILED("PaymentFailed", "发放失败"),
    PAYMENT_CANCELLED("PaymentCancelled", "发放已撤销"),
    PAYMENT_REVERSED("PaymentReversed", "发放已冲销"),
    PAYMENT_RECOVERED("PaymentRecovered", "资金追回"),
    TURN_TO_ARCHIVE("ArchivingWanted", "转为建档申请"),
    WITHDRAW("AidWithdrawn", "撤回申请");

    /** What no form was filled in for: events, told in a line. */
    private static final Set<Step> WITHOUT_FORM = EnumSet.of(TAKE_NEED, WITHDRAW, PAID, PAYMENT_FAILED, PAYMENT_CANCELLED,
        PAYMENT_REVERSED, PAYMENT_RECOVERED, TURN_TO_ARCHIVE);
    private static final Set<Step> OF_PAYMENTS = EnumSet.of(PAID, PAYMENT_FAILED, PAYMENT_CANCELLED, PAYMENT_REVERSED, PAYMENT_RECOVERED);

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

    boolean hasForm() {
        return !WITHOUT_FORM.contains(this);
    }

    /** Whether payments told it. */
    boolean isOfPayments() {
        return OF_PAYMENTS.contains(this);
    }

    @Override
    public String act() {
        if (isOfPayments()) {
            return "PAYMENT_NOTED";
        }
        return switch (this) {
            case TAKE_NEED -> "OPENED";
            case FILE -> "SUBMITTED";
            case WITHDRAW -> "WITHDRAWN";
            case TURN_TO_ARCHIVE -> "CONVERSION_BEGUN";
            default -> "COMPLETED";
        };
    }
}
