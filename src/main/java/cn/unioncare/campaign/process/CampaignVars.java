package cn.unioncare.campaign.process;

import cn.unioncare.workflow.Var;

/** The routing outcomes of the models of campaigns and visits. */
final class CampaignVars {

    /** Whether whoever approves agrees. */
    static final Var<Boolean> AGREED = Var.flag("agreed");
    /** Whether a visit has found a sudden need. */
    static final Var<Boolean> SUDDEN_NEED = Var.flag("suddenNeed");

    /** Whether more gifts are to be asked for later. */
    static final Var<Boolean> FURTHER = Var.flag("further");

    private CampaignVars() { }
}
