package cn.unioncare.oversight;

import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.StepFile;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What was handed in of each inspection. */
@Repository
class InspectionFile extends StepFile<Step> {

    InspectionFile(CaseSteps kept) {
        super(kept, Step.class, Set.of(Inspection.KIND));
    }
}
