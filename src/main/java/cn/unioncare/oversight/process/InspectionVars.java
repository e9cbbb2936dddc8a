package cn.unioncare.oversight.process;

import cn.unioncare.workflow.Var;

/** The routing outcome of {@code inspection-order.bpmn}. */
final class InspectionVars {

    /** What the supervisor made of the answer: a name of {@link cn.unioncare.oversight.Judgement.Verdict}. */
    static final Var<String> VERDICT = Var.text("verdict");

    private InspectionVars() { }
}
