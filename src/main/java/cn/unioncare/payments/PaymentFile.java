package cn.unioncare.payments;

import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.StepFile;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What was handed in at each step of a batch, and of a recovery. */
@Repository
class PaymentFile extends StepFile<Step> {

    PaymentFile(CaseSteps kept) {
        super(kept, Step.class, Set.of("FF", "ZH"));
    }
}
