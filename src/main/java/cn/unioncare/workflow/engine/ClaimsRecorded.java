package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.Account;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;

/** Tells the ledger who took a task and who gave it back, from wherever that was done. */
class ClaimsRecorded implements TaskListener {

    private final ApplicationEventPublisher events;

    ClaimsRecorded(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        Optional<Account> signedIn = CurrentPerson.signedIn();
        String caseNumber = task.getExecution().getProcessBusinessKey();
        if (signedIn.isPresent() && CaseId.isWellFormed(caseNumber)) {
            String act = task.getAssignee() == null ? "UNCLAIMED" : "CLAIMED";
            events.publishEvent(new CaseEvent(new CaseId(caseNumber), act, signedIn.get().actor().standingInFor(CurrentPerson.inPlaceOf(task)),
                Map.of("step", task.getTaskDefinitionKey())));
        }
    }
}
