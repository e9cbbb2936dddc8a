package cn.unioncare.notices.process;

import cn.unioncare.workflow.Var;

/** The routing outcome of {@code publicity.bpmn}. */
final class PublicityVars {

    /** Whether the objection that was just decided is true. */
    static final Var<Boolean> UPHELD = Var.flag("upheld");

    /** Whether others still stand on a list from which one was struck. */
    static final Var<Boolean> OTHERS_LISTED = Var.flag("othersListed");

    private PublicityVars() { }
}
