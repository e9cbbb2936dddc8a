package cn.unioncare.tipoffs.process;

import cn.unioncare.workflow.Var;

/** The routing outcomes of {@code tip-off.bpmn}. */
final class TipOffVars {

    /** ACCEPTED, FORWARDED, DECLINED or RAISED. */
    static final Var<String> ACCEPTANCE = Var.text("acceptance");
    /** Whether the investigation has to go on. */
    static final Var<Boolean> UNCLEAR = Var.flag("unclear");

    private TipOffVars() { }
}
