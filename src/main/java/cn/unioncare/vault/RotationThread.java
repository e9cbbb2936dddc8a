package cn.unioncare.vault;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A thread of its own for rotations, which take long, so that no deadline waits for them. */
@Component
class RotationThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RotationThread.class);
    private static final int SECONDS_BETWEEN_LOOKS = 60;

    private final RotationWorker worker;
    private ScheduledExecutorService thread;

    RotationThread(RotationWorker worker) {
        this.worker = worker;
    }

    /** Something has been begun: look at once. */
    void wake() {
        thread.execute(this::look);
    }

    /** Looks for what a node that has died left behind. */
    @Override
    public void start() {
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "key-rotation");
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        worker.stop();
        thread.shutdownNow();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            worker.work();
        } catch (RuntimeException passing) {
            // A database that is away or a collision: the next look goes on where this one stopped.
            LOG.warn("the rotation of keys goes on later: {}", passing.toString());
        }
    }
}
