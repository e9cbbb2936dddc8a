package cn.unioncare.campaign;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;

/** Us → BPMN: the processes of campaigns and visits. */
public interface CampaignProcess {

    /** @param title without personal data, for task lists */
    void start(Campaign campaign);

    /** @param title with a shortened name */
    void startVisit(CaseId visit, UnionCode owner, UnionCode determining, String title);

    /** The visit ends: it has been said why there is none. */
    void excused(CaseId visit);

    /** The visit ends: the household is visited by another union. */
    void handedOver(CaseId visit);
}
