package cn.unioncare.campaign.process;

import cn.unioncare.campaign.Campaign;
import cn.unioncare.campaign.CampaignProcess;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.CaseProcesses;
import cn.unioncare.workflow.CaseVars;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Us → BPMN: {@code assistance-campaign.bpmn} and {@code household-visit.bpmn}. */
@Component
class CampaignStarter implements CampaignProcess {

    private static final String CAMPAIGN = "assistance-campaign";
    private static final String VISIT = "household-visit";

    private final CaseProcesses processes;

    CampaignStarter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void start(Campaign campaign) {
        processes.follow(CAMPAIGN, campaign.number(), variables(campaign.union(), campaign.union(), campaign.title()));
    }

    @Override
    public void startVisit(CaseId visit, UnionCode owner, UnionCode determining, String title) {
        processes.follow(VISIT, visit, variables(owner, determining, title));
    }

    @Override
    public void excused(CaseId visit) {
        processes.tell(VISIT, visit, "VisitExcused", Map.of());
    }

    @Override
    public void handedOver(CaseId visit) {
        processes.tell(VISIT, visit, "HouseholdMoved", Map.of());
    }

    private static Map<String, Object> variables(UnionCode owner, UnionCode determining, String title) {
        return Map.of(CaseVars.OWNER.name(), owner.value(), CaseVars.REVIEWING.name(), determining.value(),
            CaseVars.DETERMINING.name(), determining.value(), CaseVars.TITLE.name(), title);
    }
}
