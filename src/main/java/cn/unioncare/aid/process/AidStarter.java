package cn.unioncare.aid.process;

import cn.unioncare.aid.AidCase;
import cn.unioncare.aid.AidProcess;
import cn.unioncare.aid.AidState;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.CaseProcesses;
import cn.unioncare.workflow.CaseVars;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Us → BPMN: {@code aid-application.bpmn}. */
@Component
class AidStarter implements AidProcess {

    static final String PROCESS = "aid-application";

    private final CaseProcesses processes;

    AidStarter(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void start(AidCase filed, String title) {
        processes.start(PROCESS, filed.id(), variables(filed, title));
    }

    @Override
    public void follow(AidCase draft, String title) {
        processes.follow(PROCESS, draft.id(), variables(draft, title));
    }

    private static Map<String, Object> variables(AidCase filed, String title) {
        Map<String, Object> variables = new HashMap<>(AidVars.FILLED.as(filed.state() != AidState.DRAFT));
        variables.putAll(Map.of(CaseVars.OWNER.name(), filed.owner().value(), CaseVars.REVIEWING.name(), filed.determining().value(),
            CaseVars.DETERMINING.name(), filed.determining().value(), CaseVars.TITLE.name(), title));
        return variables;
    }

    @Override
    public void paid(CaseId id) {
        processes.tell(PROCESS, id, "PaymentArrived", Map.of());
    }

    @Override
    public void givenUp(CaseId id) {
        processes.tell(PROCESS, id, "PaymentGivenUp", Map.of());
    }

    @Override
    public void reversed(CaseId id) {
        processes.tell(PROCESS, id, "PaymentReversed", Map.of());
    }

    @Override
    public void takenBack(CaseId id) {
        processes.tell(PROCESS, id, "PaymentTakenBack", Map.of());
    }

    @Override
    public void withdrawn(CaseId id) {
        processes.tell(PROCESS, id, "AidWithdrawn", Map.of());
    }
}
