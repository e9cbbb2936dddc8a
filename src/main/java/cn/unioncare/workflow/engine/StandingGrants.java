package cn.unioncare.workflow.engine;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Role;
import cn.unioncare.workflow.StartForm;
import cn.unioncare.workflow.StartForms;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The grants that stand: everybody may open Tasklist and its lists and read models; those who may file find the process
 * under 发起流程; those who watch may open Cockpit and read the running instances of their tenants, and so may the
 * administrators, who also retry jobs. Settled at every start, since a release may need another. Grants for a task come
 * and go with the task.
 */
@Component
class StandingGrants implements InitializingBean {

    /** @param group null for everybody */
    private record Grant(String group, Resource resource, String id, Permission... permissions) { }

    private final AuthorizationService authorizations;
    private final ObjectProvider<StartForms> forms;
    private final OneAtATime start;

    StandingGrants(AuthorizationService authorizations, ObjectProvider<StartForms> forms, OneAtATime start) {
        this.authorizations = authorizations;
        this.forms = forms;
        this.start = start;
    }

    @Override
    public void afterPropertiesSet() {
        start.run(() -> Stream.of(ofEverybody(), ofWatchers(), ofStarters()).flatMap(List::stream).forEach(this::settle));
    }

    private static List<Grant> ofEverybody() {
        return List.of(new Grant(null, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
            new Grant(null, Resources.FILTER, Authorization.ANY, Permissions.READ),
            new Grant(null, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ));
    }

    private static List<Grant> ofWatchers() {
        List<Grant> grants = new ArrayList<>();
        for (String watchers : List.of(Role.SUPERVISOR.code(), Role.AUDITOR.code(), People.SYSTEM_ADMINISTRATORS)) {
            grants.add(new Grant(watchers, Resources.APPLICATION, "cockpit", Permissions.ACCESS));
            grants.add(new Grant(watchers, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ,
                Permissions.READ_INSTANCE, Permissions.READ_TASK, Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE));
            grants.add(new Grant(watchers, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ,
                Permissions.READ_HISTORY));
            grants.add(new Grant(watchers, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ));
            // READ_TASK of the processes shows them each task; Cockpit's count by office asks for this one instead.
            grants.add(new Grant(watchers, Resources.TASK, Authorization.ANY, Permissions.READ));
        }
        // A job that failed for good goes on when its cause is mended and an administrator gives it retries.
        grants.add(new Grant(People.SYSTEM_ADMINISTRATORS, Resources.PROCESS_INSTANCE, Authorization.ANY,
            ProcessInstancePermissions.RETRY_JOB));
        return grants;
    }

    // Only that Tasklist offers the process: its own way of starting one is refused (GuardedCommands).
    private List<Grant> ofStarters() {
        return forms.stream().flatMap(flow -> flow.all().stream())
            .collect(Collectors.toMap(StartForm::process, form -> form, (one, other) -> one)).values().stream()
            .flatMap(form -> Stream.of(
            new Grant(form.role(), Resources.PROCESS_DEFINITION, form.process(), Permissions.CREATE_INSTANCE),
            new Grant(form.role(), Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE))).toList();
    }

    private void settle(Grant grant) {
        AuthorizationQuery query = authorizations.createAuthorizationQuery().resourceType(grant.resource())
            .resourceId(grant.id());
        Authorization known = (grant.group() == null ? query.authorizationType(Authorization.AUTH_TYPE_GLOBAL)
            : query.groupIdIn(grant.group())).singleResult();
        Authorization settled = known == null ? fresh(grant) : known;
        settled.setPermissions(grant.permissions());
        authorizations.saveAuthorization(settled);
    }

    private Authorization fresh(Grant grant) {
        Authorization fresh = authorizations.createNewAuthorization(
            grant.group() == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT);
        if (grant.group() == null) {
            fresh.setUserId(Authorization.ANY);
        } else {
            fresh.setGroupId(grant.group());
        }
        fresh.setResource(grant.resource());
        fresh.setResourceId(grant.id());
        return fresh;
    }
}
