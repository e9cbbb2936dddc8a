package cn.unioncare.nomination.process;

import cn.unioncare.workflow.Var;

/** The variables of {@code consultation.bpmn}. */
final class ConsultationVars {

    /** Whose consultees give the opinions: the caller passes the unit or the reviewing union. */
    static final Var<String> CONSULTING = Var.text("consultingUnion");
    /** UNIT_CONSENT or CONSULTATION: the caller passes it. */
    static final Var<String> STAGE = Var.text("consultationStage");
    /** Which organ a task is for, as {@link cn.unioncare.nomination.consultation.Asked} writes it; local to the task. */
    static final Var<String> ORGAN = Var.text("organ");
    /** Whether the opinion that was just given agrees; the first that does not ends the consultation. */
    static final Var<Boolean> AGREED = Var.flag("agreed");

    private ConsultationVars() { }
}
