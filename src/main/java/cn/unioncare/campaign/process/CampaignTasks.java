package cn.unioncare.campaign.process;

import cn.unioncare.campaign.CampaignOpenings;
import cn.unioncare.campaign.CampaignState;
import cn.unioncare.campaign.Campaigns;
import cn.unioncare.campaign.Closing;
import cn.unioncare.campaign.Explanations;
import cn.unioncare.campaign.TargetLists;
import cn.unioncare.campaign.VisitsGivenOut;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.ModelBean;
import java.util.Date;
import org.springframework.stereotype.Component;

/** BPMN → us: what {@code assistance-campaign.bpmn} asks, one method each. */
@Component("campaignTasks")
public class CampaignTasks implements ModelBean {

    private final CampaignOpenings openings;
    private final TargetLists lists;
    private final VisitsGivenOut visits;
    private final Closing closing;
    private final Explanations explanations;
    private final Campaigns campaigns;

    CampaignTasks(CampaignOpenings openings, TargetLists lists, VisitsGivenOut visits, Closing closing, Explanations explanations,
                  Campaigns campaigns) {
        this.openings = openings;
        this.lists = lists;
        this.visits = visits;
        this.closing = closing;
        this.explanations = explanations;
        this.campaigns = campaigns;
    }

    /** Whether unions below take part. */
    public boolean deploys(String number) {
        return openings.hasSubordinates(new CaseId(number));
    }

    public void deploy(String number) {
        openings.deploy(new CaseId(number));
    }

    public void buildTargets(String number) {
        lists.build(new CaseId(number));
    }

    public void startVisits(String number) {
        visits.givePage(new CaseId(number));
    }

    public boolean furtherVisits(String number) {
        return visits.hasFurther(new CaseId(number));
    }

    public Date reportsDue(String number) {
        return Date.from(closing.reportsDue(new CaseId(number)));
    }

    public void snapshotReports(String number) {
        closing.snapshotReports(new CaseId(number));
    }

    public Date festivalOver(String number) {
        return Date.from(closing.festivalOver(new CaseId(number)));
    }

    public boolean anyUncovered(String number) {
        return explanations.isAnyUncovered(new CaseId(number));
    }

    /** The campaign stands before that step from now on. @param state a constant of {@link CampaignState} */
    public void reached(String number, String state) {
        campaigns.reached(new CaseId(number), CampaignState.valueOf(state));
    }
}
