package cn.unioncare.workflow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs the engine's jobs that are due now, beside the engine's own executor, and never one that it has in hand. */
@Service
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ManagementService management;
    private final EngineCommands engine;

    DueJobs(ManagementService management, EngineCommands engine) {
        this.management = management;
        this.engine = engine;
    }

    /**
     * Until nothing is due any more, for a job may make the next one; what the executor is running is waited for. A job that
     * fails keeps its retries.
     */
    public void runAll() {
        for (long until = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < until; ) {
            List<String> taken = engine.takeDueJobs();
            taken.forEach(this::run);
            if (taken.isEmpty()) {
                if (nothingIsDue()) {
                    return;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        LOG.warn("jobs that are due are still in the executor's hands after {}", PATIENCE);
    }

    private void run(String job) {
        Job taken = engine.unchecked(() -> management.createJobQuery().jobId(job).singleResult());
        if (taken == null) {
            // An earlier one has ended the case that it was of.
            return;
        }
        try {
            Door.open(() -> {
                management.executeJob(job);
                return null;
            });
        } catch (OptimisticLockingException collided) {
            LOG.debug("job {} collided and is run again", job);
            engine.giveBack(job);
        } catch (ProcessEngineException failed) {
            LOG.warn("job {} of {} failed: {}", job, taken.getProcessDefinitionKey(), failed.getMessage());
        }
    }

    private boolean nothingIsDue() {
        return engine.unchecked(() -> management.createJobQuery().executable().active().count()) == 0;
    }
}
