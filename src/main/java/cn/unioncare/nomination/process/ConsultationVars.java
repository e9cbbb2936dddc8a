package cn.unioncare.nomination.process;

import cn.unioncare.workflow.Var;

/** The variables of {@code consultation.bpmn}. */
final class ConsultationVars {

    /** Whose consultees give the opinions: the caller passes the proposing unit or the reviewing union. */
    static final Var<String> CONSULTING = Var.text("consultingUnion");
    /** Which organ a task is for, by its id; local to the task. */
    static final Var<String> ORGAN = Var.text("organ");
    /** Whether the opinion that was just given agrees; the first that does not ends the consultation. */
    static final Var<Boolean> AGREED = Var.flag("agreed");

    private ConsultationVars() { }
}
