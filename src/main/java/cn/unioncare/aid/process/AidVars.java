package cn.unioncare.aid.process;

import cn.unioncare.workflow.Var;

/** The routing outcomes of {@code aid-application.bpmn}. */
final class AidVars {

    /** Whether the application was filled in when the case began; a need that a visit reports is not. */
    static final Var<Boolean> FILLED = Var.flag("filled");
    /** COMPLETE, INCOMPLETE or WITHDRAWN. */
    static final Var<String> CHECK = Var.text("check");
    /** HIGHER, GRANTED, RETURNED or REFUSED, of the head of the centre. */
    static final Var<String> REVIEW = Var.text("review");
    /** The same of the chair. */
    static final Var<String> APPROVAL = Var.text("approval");
    /** Whether the meeting agreed. */
    static final Var<Boolean> CARRIED = Var.flag("carried");
    /** Whether it is money or goods; otherwise a service. */
    static final Var<Boolean> IN_MONEY = Var.flag("inMoney");
    /** Whether the payment was asked for. */
    static final Var<Boolean> REQUESTED = Var.flag("requested");

    private AidVars() { }
}
