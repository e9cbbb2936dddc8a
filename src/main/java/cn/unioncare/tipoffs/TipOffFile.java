package cn.unioncare.tipoffs;

import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.StepFile;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What was handed in at each step of a tip-off. */
@Repository
class TipOffFile extends StepFile<Step> {

    TipOffFile(CaseSteps kept) {
        super(kept, Step.class, Set.of("JB"));
    }
}
