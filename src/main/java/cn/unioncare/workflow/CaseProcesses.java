package cn.unioncare.workflow;

import cn.unioncare.shared.CaseId;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.springframework.stereotype.Service;

/** Starts the process of a case and tells it what happened outside. */
@Service
public class CaseProcesses {

    private final RuntimeService runtime;
    private final Turns turns;

    CaseProcesses(RuntimeService runtime, Turns turns) {
        this.runtime = runtime;
        this.turns = turns;
    }

    /** Starts the newest version of the process; the case number is its business key. */
    public void start(String process, CaseId caseId, Map<String, Object> variables) {
        Door.open(() -> runtime.createProcessInstanceByKey(process)
            .processDefinitionWithoutTenantId()
            .businessKey(caseId.value())
            .setVariables(variables)
            .execute());
    }

    /**
     * Delivers a message to the process of that name and case.
     *
     * @return the id of the instance that received it
     */
    public String tell(String process, CaseId caseId, String message, Map<String, Object> localVariables) {
        return Door.open(() -> {
            String instance = runtime.createProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(caseId.value()).singleResult().getId();
            turns.take(instance);
            MessageCorrelationResult result = runtime.createMessageCorrelation(message)
                .processInstanceId(instance).setVariablesLocal(localVariables).correlateWithResult();
            return result.getExecution().getProcessInstanceId();
        });
    }
}
