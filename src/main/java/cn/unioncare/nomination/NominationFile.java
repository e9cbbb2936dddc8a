package cn.unioncare.nomination;

import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.StepFile;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What was handed in at each step of a nomination, and of a round. */
@Repository
class NominationFile extends StepFile<Step> {

    NominationFile(CaseSteps kept) {
        super(kept, Step.class, Set.of("TX", "PX"));
    }
}
