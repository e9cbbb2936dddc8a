package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.Account;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Tells the ledger who took a task and who gave it back, from wherever that was done. What somebody else does with a
 * colleague's task is told by whoever lets it be done.
 */
class ClaimsRecorded implements TaskListener {

    private final ApplicationEventPublisher events;

    ClaimsRecorded(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void notify(DelegateTask task) {
        Optional<Account> signedIn = CurrentPerson.signedIn();
        String caseNumber = task.getExecution().getProcessBusinessKey();
        if (signedIn.filter(account -> isOwn((TaskEntity) task, account.person().login())).isPresent() && CaseId.isWellFormed(caseNumber)) {
            String act = task.getAssignee() == null ? "UNCLAIMED" : "CLAIMED";
            events.publishEvent(new CaseEvent(new CaseId(caseNumber), act, signedIn.get().actor().standingInFor(CurrentPerson.inPlaceOf(task)),
                Map.of("step", task.getTaskDefinitionKey())));
        }
    }

    private static boolean isOwn(TaskEntity task, String login) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return login.equals(task.getAssignee() != null || change == null ? task.getAssignee() : change.getOrgValue());
    }
}
