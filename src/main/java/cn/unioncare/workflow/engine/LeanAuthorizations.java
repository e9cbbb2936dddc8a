package cn.unioncare.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine's authorizations, without what the engine asks before every check: which groups hold a grant at all, and
 * whether something was revoked from the person. The first reads every grant there is, running and historic, to spare
 * the check groups that have none; a person here is in few groups, and a group without a grant matches none. The second
 * is never asked ({@code authorizationCheckRevokes}), so a revocation can not be written either: it would be believed
 * in and have no effect.
 */
class LeanAuthorizations extends AuthorizationManager {

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public void insert(DbEntity authorization) {
        refuseRevocation((AuthorizationEntity) authorization);
        super.insert(authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        refuseRevocation(authorization);
        super.update(authorization);
    }

    /**
     * A list shows variables of the instance beside each task. The engine has a right to all instances of a process and
     * one to what lies in a task itself, but none for this: who may read a task may read the variables of its case, and
     * of no other.
     */
    @Override
    protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
        if (query.getVariableScopeIds() == null || !areOfReadableTasks(query.getVariableScopeIds())) {
            super.configureVariableInstanceQuery(query);
        }
    }

    private boolean areOfReadableTasks(String[] scopes) {
        TaskQueryImpl tasks = new TaskQueryImpl();
        tasks.taskIdIn(scopes);
        Set<String> readable = getTaskManager().findTasksByQueryCriteria(tasks).stream().flatMap(task ->
            Stream.of(task.getId(), task.getExecutionId(), task.getProcessInstanceId())).collect(Collectors.toSet());
        return readable.containsAll(List.of(scopes));
    }

    private static void refuseRevocation(AuthorizationEntity authorization) {
        if (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw new NotValidException("本系统不使用撤销（REVOKE）类授权，请删除相应的授予（GRANT）");
        }
    }

    /** Puts it in the place of the engine's own. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new LeanAuthorizations();
        }
    }
}
