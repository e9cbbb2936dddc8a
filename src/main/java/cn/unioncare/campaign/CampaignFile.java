package cn.unioncare.campaign;

import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.StepFile;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What was handed in at each step of a campaign, and of a visit. */
@Repository
class CampaignFile extends StepFile<Step> {

    CampaignFile(CaseSteps kept) {
        super(kept, Step.class, Set.of("SW", "ZF"));
    }
}
