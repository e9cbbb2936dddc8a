package cn.unioncare.workflow.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Grants for a task go to the group that it is offered to. Whoever claims it is a member of that group and sees it
 * already, so that no second grant is written for the person. For a task that is being made nobody looks whether it has
 * a grant.
 */
class LeanGrants extends DefaultAuthorizationProvider {

    /**
     * To work on a task, to give it back and to read what a list shows of it; for whom it may be claimed,
     * {@link AssigneeOnly} says. No variable holds anything of a person.
     */
    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
        AuthorizationEntity[] grants = super.newTaskGroupIdentityLink(task, group, type);
        Stream.of(grants).filter(grant -> grant.getResourceType() == Resources.TASK.resourceType())
            .forEach(grant -> {
                grant.addPermission(TaskPermissions.TASK_ASSIGN);
                grant.addPermission(TaskPermissions.READ_VARIABLE);
            });
        return grants;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return null;
    }

    @Override
    protected AuthorizationEntity getGrantAuthorizationByGroupId(String group, Resource resource, String task) {
        return isNew(task) ? null : super.getGrantAuthorizationByGroupId(group, resource, task);
    }

    // A task has no revision until it has been written; a group that is named twice is found among what is to be written.
    private static boolean isNew(String id) {
        TaskEntity task = Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, id);
        return task != null && task.getRevision() == 0;
    }
}
