package cn.unioncare.nomination.entry;

import cn.unioncare.documents.Files;
import cn.unioncare.workflow.ClockMoved;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came to nothing is not kept longer than it may be asked about (个人信息保护法 第十九条): content and papers go. */
@Component
@EnableConfigurationProperties(EntrySettings.class)
class EntrySweep {

    private static final Logger LOG = LoggerFactory.getLogger(EntrySweep.class);
    private static final int AT_ONCE = 200;

    private final EntryStore store;
    private final Files files;
    private final EntrySettings settings;
    private final Clock clock;

    EntrySweep(EntryStore store, Files files, EntrySettings settings, Clock clock) {
        this.store = store;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    @Transactional
    public void sweep() {
        List<PublicEntry> old = store.before(OffsetDateTime.now(clock).minusDays(settings.keepDays()), AT_ONCE);
        for (PublicEntry entry : old) {
            files.discard(entry.round(), entry.step());
            store.erase(entry.receipt());
        }
        if (!old.isEmpty()) {
            LOG.info("{} recommendations of the public erased", old.size());
        }
    }

    @EventListener
    @Transactional
    public void on(ClockMoved moved) {
        sweep();
    }
}
