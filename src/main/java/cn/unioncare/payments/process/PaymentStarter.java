package cn.unioncare.payments.process;

import cn.unioncare.payments.PaymentProcess;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.CaseProcesses;
import cn.unioncare.workflow.CaseVars;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Us → BPMN: {@code payment-batch.bpmn} and {@code fund-recovery.bpmn}, both within the union that pays. */
@Component
class PaymentStarter implements PaymentProcess {

    static final String BATCH = "payment-batch";
    static final String RECOVERY = "fund-recovery";

    private final CaseProcesses processes;

    PaymentStarter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void startBatch(CaseId batch, UnionCode payer, String title) {
        start(BATCH, batch, payer, title);
    }

    @Override
    public void startRecovery(CaseId recovery, UnionCode payer, String title) {
        start(RECOVERY, recovery, payer, title);
    }

    @Override
    public void withdrawRecovery(CaseId recovery) {
        processes.tell(RECOVERY, recovery, "RecoveryWithdrawn", Map.of());
    }

    private void start(String process, CaseId number, UnionCode payer, String title) {
        processes.start(process, number, Map.of(
            CaseVars.OWNER.name(), payer.value(),
            CaseVars.REVIEWING.name(), payer.value(),
            CaseVars.DETERMINING.name(), payer.value(),
            CaseVars.TITLE.name(), title));
    }
}
