package cn.unioncare.aid;

import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.StepFile;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What was handed in at each step of a case of aid. */
@Repository
class AidFile extends StepFile<Step> {

    AidFile(CaseSteps kept) {
        super(kept, Step.class, Set.of("BF"));
    }
}
