package cn.unioncare.payments;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;

/** Us → BPMN: starts the process of a batch or of a recovery. */
public interface PaymentProcess {

    /** @param title without personal data, for task lists */
    void startBatch(CaseId batch, UnionCode payer, String title);

    /** @param title without personal data, for task lists */
    void startRecovery(CaseId recovery, UnionCode payer, String title);

    /** @throws cn.unioncare.shared.Refusal 409 if it has ended meanwhile */
    void withdrawRecovery(CaseId recovery);
}
