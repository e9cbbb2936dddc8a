package cn.unioncare.workflow;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Runs due jobs without acquiring them, which the executor does once for a batch of cases: for counting what one case costs. */
public final class JobsAsTheyAreRun {

    private JobsAsTheyAreRun() { }

    /** Until nothing is due any more. */
    public static void all(ManagementService management) {
        for (List<Job> due = due(management); !due.isEmpty(); due = due(management)) {
            due.forEach(job -> Door.open(() -> {
                management.executeJob(job.getId());
                return null;
            }));
        }
    }

    private static List<Job> due(ManagementService management) {
        return Door.open(() -> management.createJobQuery().executable().active().listPage(0, 500));
    }
}
