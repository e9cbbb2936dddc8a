package cn.unioncare.hardship.process;

import cn.unioncare.hardship.Applications;
import cn.unioncare.hardship.Archiving;
import cn.unioncare.hardship.Deliberations;
import cn.unioncare.hardship.Surveys;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.ModelBean;
import org.springframework.stereotype.Component;

/** BPMN → us: the service tasks of {@code hardship-archiving.bpmn}, one method each. */
@Component("hardshipTasks")
public class HardshipTasks implements ModelBean {

    private final Applications applications;
    private final Surveys surveys;
    private final Deliberations deliberations;
    private final Archiving archiving;

    HardshipTasks(Applications applications, Surveys surveys, Deliberations deliberations, Archiving archiving) {
        this.applications = applications;
        this.surveys = surveys;
        this.deliberations = deliberations;
        this.archiving = archiving;
    }

    /** @return NONE, FOUND or SAME_HOUSEHOLD */
    public String checkDuplicates(String caseNumber) {
        return applications.checkDuplicates(new CaseId(caseNumber)).name();
    }

    /** @return ELIGIBLE, NOT_ELIGIBLE or MANUAL_REVIEW */
    public String assess(String caseNumber) {
        return surveys.assess(new CaseId(caseNumber)).name();
    }

    public void recordPublicity(String caseNumber) {
        deliberations.recordPublicity(new CaseId(caseNumber));
    }

    public void issueCardAndLedger(String caseNumber) {
        archiving.issueCardAndLedger(new CaseId(caseNumber));
    }

    public void notifyRefusal(String caseNumber) {
        archiving.notifyRefusal(new CaseId(caseNumber));
    }

    public void notifyCancellation(String caseNumber) {
        archiving.notifyCancellation(new CaseId(caseNumber));
    }
}
