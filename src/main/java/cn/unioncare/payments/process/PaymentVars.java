package cn.unioncare.payments.process;

import cn.unioncare.workflow.Var;

/** The routing outcomes of {@code payment-batch.bpmn} and {@code fund-recovery.bpmn}. */
final class PaymentVars {

    /** Whether the list goes on to be approved; otherwise it was abandoned. */
    static final Var<Boolean> LISTED = Var.flag("listed");
    /** BANK, IN_KIND, RETURNED or RETURNED_ACCOUNTS. */
    static final Var<String> APPROVAL = Var.text("approval");
    /** Whether something of the list did not arrive. */
    static final Var<Boolean> ANY_FAILED = Var.flag("anyFailed");
    /** RETRY, CONFIRM or NOTHING_PAID. */
    static final Var<String> CORRECTION = Var.text("correction");
    /** FULL, PART or REFUSED. */
    static final Var<String> REPAYMENT = Var.text("repayment");

    private PaymentVars() { }
}
