package cn.unioncare.inspection;

import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.StepFile;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** The words of findings and of what was answered, sealed, with their enclosures. */
@Repository
class FindingFile extends StepFile<FindingStep> {

    static final String KIND = "SF";

    FindingFile(CaseSteps kept) {
        super(kept, FindingStep.class, Set.of(KIND));
    }
}
