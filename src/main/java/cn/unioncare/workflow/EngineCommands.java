package cn.unioncare.workflow;

import cn.unioncare.organisation.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/** Runs engine work in a person's name, several calls in one command, so that they are flushed once. */
@Component
class EngineCommands {

    private static final int JOBS_AT_ONCE = 100;

    private final ProcessEngineConfigurationImpl engine;
    private final IdentityService identity;

    EngineCommands(ProcessEngineConfigurationImpl engine, IdentityService identity) {
        this.engine = engine;
        this.identity = identity;
    }

    /**
     * The engine checks every call against what that person may do. It keeps no operation log of it: who claimed, gave
     * back and completed is in the ledger, in the same transaction.
     */
    <T> T as(Person person, Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(person.login(), person.groups(), person.tenants());
        try {
            return together(work);
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** For what the product itself must know, whoever asks; the answer is checked before it goes out. */
    <T> T unchecked(Supplier<T> work) {
        return engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(work::get));
    }

    /** What follows from a person's act in other cases, where the person need have no part. */
    <T> T asTheProduct(Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    /** Takes jobs that are due, as the executor does, so that neither runs what the other has; nothing where none is free. */
    List<String> takeDueJobs() {
        return Door.open(() -> engine.getCommandExecutorTxRequired().execute(new AcquireJobsCmd(engine.getJobExecutor(), JOBS_AT_ONCE)))
            .getJobIdBatches().stream().flatMap(List::stream).toList();
    }

    /** Lets go of a job that was taken, if it is there still. */
    void giveBack(String job) {
        Door.open(() -> engine.getCommandExecutorTxRequired().execute(command -> {
            Optional.ofNullable(command.getJobManager().findJobById(job)).ifPresent(JobEntity::unlock);
            return null;
        }));
    }

    private <T> T together(Supplier<T> work) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            boolean logged = command.isUserOperationLogEnabled();
            command.disableUserOperationLog();
            try {
                return work.get();
            } finally {
                command.setLogUserOperationEnabled(logged);
            }
        });
    }
}
