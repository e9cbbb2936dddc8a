package cn.unioncare.workflow.engine;

import cn.unioncare.shared.Refusal;
import cn.unioncare.workflow.Door;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.util.StringUtils;

/**
 * Refuses a person every command of the engine that is not named in {@link OpenCommands}, by whatever way it was sent,
 * unless it comes through the product's own API ({@link Door}). The engine's own work (jobs, deployment at the start)
 * has no person and passes. security.md, holes 2, 5 and 6, case 20.
 */
class GuardedCommands extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedCommands.class);
    private static final String FOREIGN_TENANT = "belongs to no authenticated tenant";

    private final OpenCommands open;

    GuardedCommands(OpenCommands open) {
        this.open = open;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!open.include(command.getClass()) && !Door.isOpen() && CurrentPerson.isThere()) {
            LOG.info("Refused a person the engine's {}", command.getClass().getName());
            throw new AuthorizationException("请在业务表单中办理；引擎自带的表单和操作不能改变案件");
        }
        if (command instanceof ClaimTaskCmd && isForAnother(command)) {
            throw new AuthorizationException("只能为本人签收任务，不能代他人签收");
        }
        try {
            return next.execute(command);
        } catch (ProcessEngineException failed) {
            throw refusalIn(failed);
        }
    }

    // In a colleague's name it changes nothing where the colleague has the task already, so that no listener hears of it.
    private static boolean isForAnother(Command<?> claim) {
        Authentication person = CurrentPerson.authentication();
        String named = (String) new DirectFieldAccessor(claim).getPropertyValue("userId");
        return person != null && person.getUserId() != null && StringUtils.hasText(named)
            && !person.getUserId().equals(named);
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
            ? new AuthorizationException(Refusal.NOT_YOURS) : failed;
    }
}
