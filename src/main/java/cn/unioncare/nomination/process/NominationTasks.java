package cn.unioncare.nomination.process;

import cn.unioncare.nomination.ConsultedNominations;
import cn.unioncare.nomination.Ending;
import cn.unioncare.nomination.NominationStages;
import cn.unioncare.nomination.NominationState;
import cn.unioncare.nomination.PostedLists;
import cn.unioncare.nomination.TierReviews;
import cn.unioncare.nomination.UnitStages;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.ModelBean;
import org.springframework.stereotype.Component;

/** BPMN → us: what {@code nomination.bpmn} and {@code tier-review.bpmn} ask, one method each. */
@Component("nominationTasks")
public class NominationTasks implements ModelBean {

    private final NominationStages stages;
    private final UnitStages unit;
    private final TierReviews reviews;
    private final PostedLists lists;
    private final ConsultedNominations consulted;
    private final Ending ending;

    NominationTasks(NominationStages stages, UnitStages unit, TierReviews reviews, PostedLists lists,
                    ConsultedNominations consulted, Ending ending) {
        this.stages = stages;
        this.unit = unit;
        this.reviews = reviews;
        this.lists = lists;
        this.consulted = consulted;
        this.ending = ending;
    }

    /** @param stage a constant of {@link NominationStages.Stage} */
    public boolean holds(String caseNumber, String stage) {
        return stages.holds(new CaseId(caseNumber), NominationStages.Stage.valueOf(stage));
    }

    /** @return MET, TO_CONFIRM or NOT_MET */
    public String checkConditions(String caseNumber) {
        return unit.check(new CaseId(caseNumber)).name();
    }

    /** 提请本单位公示. */
    public void publish(String caseNumber) {
        lists.publish(new CaseId(caseNumber));
    }

    /** Whether the reviewing union has to hear other organs. */
    public boolean consults(String caseNumber) {
        return consulted.isDue(new CaseId(caseNumber));
    }

    /** The case stands before that step from now on. @param state a constant of {@link NominationState} */
    public void reached(String caseNumber, String state) {
        stages.reached(new CaseId(caseNumber), NominationState.valueOf(state));
    }

    /** @return the union that has the nomination now */
    public String forward(String caseNumber) {
        return reviews.forward(new CaseId(caseNumber)).value();
    }

    public boolean atOrganiser(String caseNumber) {
        return reviews.isAtOrganiser(new CaseId(caseNumber));
    }

    public boolean commended(String caseNumber) {
        return stages.isCommended(new CaseId(caseNumber));
    }

    public void ended(String caseNumber, String state) {
        ending.ended(new CaseId(caseNumber), NominationState.valueOf(state));
    }
}
