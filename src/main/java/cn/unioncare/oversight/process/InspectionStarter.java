package cn.unioncare.oversight.process;

import cn.unioncare.oversight.InspectionProcess;
import cn.unioncare.oversight.Judgement.Verdict;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.CaseProcesses;
import cn.unioncare.workflow.CaseVars;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Us → BPMN: {@code inspection-order.bpmn}. */
@Component
class InspectionStarter implements InspectionProcess {

    private static final String PROCESS = "inspection-order";

    private final CaseProcesses processes;

    InspectionStarter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void start(CaseId caseId, UnionCode asked, UnionCode determining, String title) {
        processes.follow(PROCESS, caseId, Map.of(CaseVars.OWNER.name(), asked.value(), CaseVars.REVIEWING.name(), determining.value(),
            CaseVars.DETERMINING.name(), determining.value(), CaseVars.TITLE.name(), title));
    }

    @Override
    public void judged(CaseId caseId, Verdict verdict) {
        processes.tell(PROCESS, caseId, "InspectionJudged", InspectionVars.VERDICT.as(verdict.name()));
    }

    @Override
    public void withdrawn(CaseId caseId) {
        processes.tell(PROCESS, caseId, "InspectionWithdrawn", Map.of());
    }
}
