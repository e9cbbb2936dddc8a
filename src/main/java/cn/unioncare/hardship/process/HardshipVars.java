package cn.unioncare.hardship.process;

import cn.unioncare.workflow.Var;

/** The routing outcomes of {@code hardship-archiving.bpmn}. */
final class HardshipVars {

    /** COMPLETE, INCOMPLETE or WITHDRAWN. */
    static final Var<String> MATERIALS = Var.text("materials");
    static final Var<Boolean> COMPARISON = Var.flag("comparison");
    static final Var<Boolean> SURVEY_VALID = Var.flag("surveyValid");
    /** PASSED, NOT_PASSED or MINUTES_WRONG. */
    static final Var<String> DELIBERATION = Var.text("deliberation");
    /** AGREED or RETURNED. */
    static final Var<String> REVIEW = Var.text("review");
    /** APPROVED, RETURNED or REJECTED. */
    static final Var<String> DETERMINATION = Var.text("determination");
    /** The element that a returned case goes back to. */
    static final Var<String> RETURN_TO = Var.text("returnTo");

    private HardshipVars() { }
}
