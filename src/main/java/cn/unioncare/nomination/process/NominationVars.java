package cn.unioncare.nomination.process;

import cn.unioncare.workflow.Var;

/** The routing outcomes of the models of nominations and rounds. */
final class NominationVars {

    /** Whether those who were asked agree. */
    static final Var<Boolean> AGREED = Var.flag("agreed");
    /** Whether a person has confirmed every condition. */
    static final Var<Boolean> CONFIRMED = Var.flag("confirmed");
    /** AGREED, RETURNED, REJECTED or NOT_CHOSEN: what a reviewing union came to. */
    static final Var<String> TIER_DECISION = Var.text("tierDecision");
    /** The state in which a nomination was stopped. */
    static final Var<String> STOPPED = Var.text("stopped");

    private NominationVars() { }
}
