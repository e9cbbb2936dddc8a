package cn.unioncare.workflow.engine;

import cn.unioncare.workflow.Door;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.*;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.batch.MigrateProcessInstanceBatchCmd;

/**
 * Refuses a person every command that would change the course of a case, its deadlines, its data or its models past the
 * product's own API, by whatever way it was sent. The engine's own work (jobs, deployment at the start) has no person
 * and passes. security.md, holes 2, 5 and 6, case 20.
 */
class GuardedCommands extends CommandInterceptor {

    private static final String FOREIGN_TENANT = "belongs to no authenticated tenant";
    private static final Set<Class<?>> REFUSED = Set.of(
        // the course of a case
        CompleteTaskCmd.class, SubmitTaskFormCmd.class, ResolveTaskCmd.class, DelegateTaskCmd.class,
        HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, StartProcessInstanceCmd.class,
        StartProcessInstanceAtActivitiesCmd.class, SubmitStartFormCmd.class, CorrelateMessageCmd.class,
        CorrelateAllMessageCmd.class, MessageEventReceivedCmd.class, SignalEventReceivedCmd.class, SignalCmd.class,
        ModifyProcessInstanceCmd.class, ModifyProcessInstanceAsyncCmd.class, ProcessInstanceModificationCmd.class,
        ProcessInstanceModificationBatchCmd.class, RestartProcessInstancesCmd.class, RestartProcessInstancesBatchCmd.class,
        MigrateProcessInstanceCmd.class, MigrateProcessInstanceBatchCmd.class,
        DeleteProcessInstanceCmd.class, DeleteProcessInstancesCmd.class,
        // deadlines: a legal period is never shortened by hand
        ExecuteJobsCmd.class, SetJobDuedateCmd.class, RecalculateJobDuedateCmd.class, DeleteJobCmd.class,
        DeleteJobsCmd.class, SetTaskDueDateCmd.class, SetTaskFollowUpDateCmd.class,
        SuspendProcessInstanceCmd.class, SuspendProcessDefinitionCmd.class, SuspendJobCmd.class,
        SuspendJobDefinitionCmd.class, UpdateProcessInstancesSuspendStateCmd.class,
        // a refused execution must not count as a failed one, of which a job bears three
        FailedJobListener.class,
        // data and the description of a task
        SetTaskVariablesCmd.class, RemoveTaskVariablesCmd.class, PatchTaskVariablesCmd.class,
        SetExecutionVariablesCmd.class, RemoveExecutionVariablesCmd.class, PatchExecutionVariablesCmd.class,
        CreateTaskCmd.class, SaveTaskCmd.class, DeleteTaskCmd.class, SetTaskOwnerCmd.class, SetTaskNameCmd.class,
        SetTaskDescriptionCmd.class, SetTaskPriorityCmd.class, AddUserIdentityLinkCmd.class,
        AddGroupIdentityLinkCmd.class, DeleteUserIdentityLinkCmd.class, DeleteGroupIdentityLinkCmd.class,
        // the engine's own attachments can be read across tenants; documents have their own place
        CreateAttachmentCmd.class, SaveAttachmentCmd.class, DeleteAttachmentCmd.class, GetAttachmentCmd.class,
        GetAttachmentContentCmd.class, GetTaskAttachmentCmd.class, GetTaskAttachmentContentCmd.class,
        GetTaskAttachmentsCmd.class, GetProcessInstanceAttachmentsCmd.class,
        // lists may hold expressions, so they come with a release only
        SaveFilterCmd.class, DeleteFilterCmd.class,
        // models come with a release only
        DeployCmd.class, DeleteDeploymentCmd.class,
        // history is what auditors read
        DeleteHistoricProcessInstancesCmd.class, DeleteHistoricTaskInstanceCmd.class,
        DeleteHistoricVariableInstanceCmd.class, DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class,
        DeleteUserOperationLogEntryCmd.class, DeleteProcessInstanceCommentCmd.class, DeleteTaskCommentCmd.class,
        UpdateCommentCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (REFUSED.contains(command.getClass()) && !Door.isOpen() && isGivenByAPerson()) {
            throw new AuthorizationException("请在业务表单中办理；引擎自带的表单和操作不能改变案件");
        }
        try {
            return next.execute(command);
        } catch (ProcessEngineException failed) {
            throw refusalIn(failed);
        }
    }

    // What a listener of ours refuses comes wrapped, and a case of another union as a failure of the engine: both would
    // be answered with 500.
    private static ProcessEngineException refusalIn(ProcessEngineException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof AuthorizationException refused) {
                return refused;
            }
        }
        return failed.getMessage() != null && failed.getMessage().contains(FOREIGN_TENANT)
            ? new AuthorizationException("没有这项内容，或者它不在您的办理范围内") : failed;
    }

    private static boolean isGivenByAPerson() {
        Authentication person = CurrentPerson.authentication();
        return person != null && person.getUserId() != null;
    }
}
