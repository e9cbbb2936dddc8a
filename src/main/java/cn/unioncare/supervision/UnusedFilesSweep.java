package cn.unioncare.supervision;

import cn.unioncare.documents.Files;
import cn.unioncare.workflow.ClockMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away what people uploaded for a form that they never handed in. */
@Component
class UnusedFilesSweep {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedFilesSweep.class);

    private final Files files;

    UnusedFilesSweep(Files files) {
        this.files = files;
    }

    @Scheduled(initialDelayString = "${unioncare.documents.first-sweep:PT5M}",
        fixedDelayString = "${unioncare.documents.sweep-every:PT6H}")
    void sweep() {
        int removed = files.removeUnused();
        if (removed > 0) {
            LOG.info("{} files that were never handed in are removed", removed);
        }
    }

    @EventListener
    void on(ClockMoved moved) {
        sweep();
    }
}
