package cn.unioncare.hardship.process;

import cn.unioncare.hardship.HardshipProcess;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseProcesses;
import cn.unioncare.workflow.CaseVars;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Us → BPMN: starts {@code hardship-archiving.bpmn}. */
@Component
class HardshipStarter implements HardshipProcess {

    static final String PROCESS = "hardship-archiving";

    private final CaseProcesses processes;

    HardshipStarter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void start(CaseId id, ReviewRoute route, String title) {
        processes.start(PROCESS, id, Map.of(
            CaseVars.OWNER.name(), route.owner().value(),
            CaseVars.REVIEWING.name(), route.review().value(),
            CaseVars.DETERMINING.name(), route.determining().value(),
            CaseVars.TITLE.name(), title));
    }
}
