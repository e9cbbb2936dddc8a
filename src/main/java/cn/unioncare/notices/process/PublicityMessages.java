package cn.unioncare.notices.process;

import cn.unioncare.notices.PublicityProcess;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseProcesses;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Us → BPMN: the messages of {@code publicity.bpmn}. */
@Component
class PublicityMessages implements PublicityProcess {

    private static final String PUBLICITY = "publicity";

    private final CaseProcesses processes;

    PublicityMessages(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public boolean hold(CaseId caseId) {
        return processes.hold(PUBLICITY, caseId);
    }

    @Override
    public void objectionReceived(CaseId caseId) {
        processes.tell(PUBLICITY, caseId, "ObjectionReceived", Map.of());
    }
}
