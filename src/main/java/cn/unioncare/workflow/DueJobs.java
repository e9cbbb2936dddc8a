package cn.unioncare.workflow;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs the engine's jobs that are due now, beside the engine's own executor. */
@Service
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int ROUNDS = 100;

    private final ManagementService management;
    private final EngineCommands engine;

    DueJobs(ManagementService management, EngineCommands engine) {
        this.management = management;
        this.engine = engine;
    }

    /** Until nothing is due any more, for a job may make the next one. A job that fails keeps its retries. */
    public void runAll() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Job> due = engine.unchecked(() -> management.createJobQuery().executable().active().listPage(0, 500));
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::run);
        }
    }

    private void run(Job job) {
        try {
            Door.open(() -> {
                management.executeJob(job.getId());
                return null;
            });
        } catch (OptimisticLockingException taken) {
            LOG.debug("job {} was run by the executor", job.getId());
        } catch (ProcessEngineException failed) {
            if (isGone(job)) {
                // What failed here is that the executor had done it, or had ended the case that it was of.
                LOG.debug("job {} was run by the executor", job.getId());
                return;
            }
            LOG.warn("job {} of {} failed: {}", job.getId(), job.getProcessDefinitionKey(), failed.getMessage());
        }
    }

    private boolean isGone(Job job) {
        return engine.unchecked(() -> management.createJobQuery().jobId(job.getId()).count()) == 0;
    }
}
