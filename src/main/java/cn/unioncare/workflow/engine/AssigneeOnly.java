package cn.unioncare.workflow.engine;

import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Door;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A task is claimed by a person for the same person only, given back by the one who holds it, and completed through
 * the product's API only; and it is claimed by nobody who may not do it. Stands in the task itself, so that no command, known or new, goes round it.
 */
class AssigneeOnly implements TaskListener {

    private final CaseBarrier barrier;

    AssigneeOnly(CaseBarrier barrier) {
        this.barrier = barrier;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            refuseUnless(Door.isOpen(), "请在任务表单中办理：任务只能由签收人通过业务表单完成");
        } else if (CurrentPerson.authentication() != null) {
            assigned((TaskEntity) task, CurrentPerson.authentication());
        }
    }

    private void assigned(TaskEntity task, Authentication person) {
        String self = person.getUserId();
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        String before = change == null ? null : (String) change.getOrgValue();
        String after = task.getAssignee();
        refuseUnless(before == null || before.equals(self), "该任务已由他人签收，只有签收人可以退回");
        refuseUnless(after == null || after.equals(self), "只能为本人签收任务，不能代他人签收");
        if (after != null && !after.equals(before)) {
            refuseUnfit(task, self);
        }
    }

    // What nobody may complete, nobody need take: the rule is told at once, by whatever way it was claimed.
    private void refuseUnfit(TaskEntity task, String self) {
        String caseNumber = task.getExecution().getProcessBusinessKey();
        if (CaseId.isWellFormed(caseNumber)) {
            barrier.against(new CaseId(caseNumber), task.getTaskDefinitionKey(), self,
                    CurrentPerson.inPlaceOf(task))
                .ifPresent(rule -> {
                    throw new AuthorizationException(rule);
                });
        }
    }

    private static void refuseUnless(boolean allowed, String rule) {
        if (!allowed) {
            throw new AuthorizationException(rule);
        }
    }
}
