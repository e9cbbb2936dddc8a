package cn.unioncare.tipoffs;

import cn.unioncare.documents.Files;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.ClockMoved;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Some months after the answer nobody can tell any more who informed, and after some years what it was about. */
@Component
class TipOffSweep {

    private static final Logger LOG = LoggerFactory.getLogger(TipOffSweep.class);
    private static final int AT_ONCE = 200;

    private final TipOffTable table;
    private final TipOffFile file;
    private final Files files;
    private final TipOffSettings settings;
    private final Clock clock;

    TipOffSweep(TipOffTable table, TipOffFile file, Files files, TipOffSettings settings, Clock clock) {
        this.table = table;
        this.file = file;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT6H")
    @Transactional
    public void sweep() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<CaseId> forgotten = table.answeredBefore(now.minusDays(settings.contactDays()), "contact_sealed", AT_ONCE);
        forgotten.forEach(table::eraseContact);
        List<CaseId> old = table.answeredBefore(now.minusYears(settings.keepYears()), "content_sealed", AT_ONCE);
        for (CaseId number : old) {
            Stream.concat(Stream.of(TipOff.STEP), Stream.of(Step.values()).map(Step::element))
                .forEach(step -> files.discard(number, step));
            file.erase(number);
            table.erase(number);
        }
        if (forgotten.size() + old.size() > 0) {
            LOG.info("{} informants forgotten, {} tip-offs erased", forgotten.size(), old.size());
        }
    }

    @EventListener
    @Transactional
    public void on(ClockMoved moved) {
        sweep();
    }
}
