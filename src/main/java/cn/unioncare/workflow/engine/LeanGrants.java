package cn.unioncare.workflow.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Grants for a task go to the group that it is offered to. Whoever claims it is a member of that group and sees it
 * already, so that no second grant is written for the person.
 */
class LeanGrants extends DefaultAuthorizationProvider {

    /** To work on a task and to give it back; for whom it may be claimed, {@link AssigneeOnly} says. */
    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        AuthorizationEntity[] grants = super.newTaskGroupIdentityLink(task, group, type);
        Stream.of(grants).forEach(grant -> grant.addPermission(TaskPermissions.TASK_ASSIGN));
        return grants;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return null;
    }
}
