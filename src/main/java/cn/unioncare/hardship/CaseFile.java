package cn.unioncare.hardship;

import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.StepFile;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What was handed in at each step of a case of archiving. */
@Repository
class CaseFile extends StepFile<Step> {

    CaseFile(CaseSteps kept) {
        super(kept, Step.class, Set.of("JD"));
    }
}
