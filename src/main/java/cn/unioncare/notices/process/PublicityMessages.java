package cn.unioncare.notices.process;

import cn.unioncare.notices.PublicityProcess;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseProcesses;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Us → BPMN: the messages of {@code publicity.bpmn}. */
@Component
class PublicityMessages implements PublicityProcess {

    private final CaseProcesses processes;

    PublicityMessages(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void objectionReceived(CaseId caseId) {
        processes.tell("publicity", caseId, "ObjectionReceived", Map.of());
    }
}
