package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.Account;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the ledger who took a task and who gave it back, from wherever that was done. */
class ClaimsRecorded implements TaskListener {

    private final ApplicationEventPublisher events;

    ClaimsRecorded(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        String caseNumber = task.getExecution().getProcessBusinessKey();
        if (signedIn != null && signedIn.getPrincipal() instanceof Account account
                && CaseId.isWellFormed(caseNumber)) {
            String act = task.getAssignee() == null ? "UNCLAIMED" : "CLAIMED";
            events.publishEvent(new CaseEvent(new CaseId(caseNumber), act, account.actor(),
                Map.of("step", task.getTaskDefinitionKey())));
        }
    }
}
