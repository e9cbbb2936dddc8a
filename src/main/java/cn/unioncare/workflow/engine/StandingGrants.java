package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The grants that stand from the first start on: everybody may open Tasklist and read models; those who watch may
 * open Cockpit and read the running instances of their tenants, and so may the administrators, who also retry jobs.
 * Grants for a task come and go with the task.
 */
@Component
class StandingGrants implements InitializingBean {

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    StandingGrants(AuthorizationService authorizations, FilterService filters, TaskService tasks,
                   TransactionTemplate transaction) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        if (authorizations.createAuthorizationQuery().count() == 0) {
            transaction.executeWithoutResult(status -> grantAll());
        }
    }

    private void grantAll() {
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        for (String watchers : List.of(Role.SUPERVISOR.code(), Role.AUDITOR.code(), People.SYSTEM_ADMINISTRATORS)) {
            group(watchers, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            group(watchers, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ,
                Permissions.READ_INSTANCE, Permissions.READ_TASK, Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE);
            group(watchers, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
            group(watchers, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
        }
        // A job that failed for good goes on when its cause is mended and an administrator gives it retries.
        group(People.SYSTEM_ADMINISTRATORS, Resources.PROCESS_INSTANCE, Authorization.ANY,
            ProcessInstancePermissions.RETRY_JOB);
        Filter all = filters.newTaskFilter("待办任务")
            .setQuery(tasks.createTaskQuery().orderByDueDate().asc());
        filters.saveFilter(all);
        everybody(Resources.FILTER, all.getId(), Permissions.READ);
    }

    private void everybody(Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        grant.setUserId(Authorization.ANY);
        save(grant, resource, id, permissions);
    }

    private void group(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        save(grant, resource, id, permissions);
    }

    private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
        grant.setResource(resource);
        grant.setResourceId(id);
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }
}
