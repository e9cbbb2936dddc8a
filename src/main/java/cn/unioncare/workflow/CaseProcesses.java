package cn.unioncare.workflow;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.springframework.stereotype.Service;

/** Starts the process of a case and tells it what happened outside. */
@Service
public class CaseProcesses {

    private final RuntimeService runtime;
    private final Turns turns;
    private final EngineCommands engine;

    CaseProcesses(RuntimeService runtime, Turns turns, EngineCommands engine) {
        this.runtime = runtime;
        this.turns = turns;
        this.engine = engine;
    }

    /** Starts the newest version of the process; the case number is its business key. */
    public void start(String process, CaseId caseId, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.putAll(CaseVars.CASE_NUMBER.as(caseId.value()));
        Door.open(() -> runtime.createProcessInstanceByKey(process)
            .processDefinitionWithoutTenantId()
            .businessKey(caseId.value())
            .setVariables(all)
            .execute());
    }

    /** The same for what follows from a person's act in another case, where the person need have no part. */
    public void follow(String process, CaseId caseId, Map<String, Object> variables) {
        engine.asTheProduct(() -> {
            start(process, caseId, variables);
            return null;
        });
    }

    /**
     * Holds the running process of that name and case until the transaction ends, so that nothing moves it meanwhile.
     *
     * @return whether there still is one
     */
    public boolean hold(String process, CaseId caseId) {
        return running(process, caseId).filter(turns::take).isPresent();
    }

    /**
     * Delivers a message to the process of that name and case.
     *
     * @return the id of the instance that received it
     */
    public String tell(String process, CaseId caseId, String message, Map<String, Object> localVariables) {
        return engine.asTheProduct(() -> Door.open(() -> {
            String instance = running(process, caseId).filter(turns::take)
                .orElseThrow(() -> Refusal.conflict("该事项已经结束，请刷新后再试"));
            MessageCorrelationResult result = runtime.createMessageCorrelation(message)
                .processInstanceId(instance).setVariablesLocal(localVariables).correlateWithResult();
            return result.getExecution().getProcessInstanceId();
        }));
    }

    private Optional<String> running(String process, CaseId caseId) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process)
            .processInstanceBusinessKey(caseId.value()).list().stream().map(Execution::getId).findFirst();
    }
}
