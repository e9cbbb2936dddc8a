package cn.unioncare.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/** Computes daily heads, for today or again for any day gone by. */
@Component
public class DailyHeads {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    // Ordered by the hash: case numbers sort differently under different collations, hexadecimal digits do not.
    private static final String LAST_EVENTS = "select e.case_id, e.seq, e.hash from ledger_event e join"
            + " (select case_id, max(seq) as seq from ledger_event where at < ? group by case_id) until"
            + " on until.case_id = e.case_id and until.seq = e.seq order by e.hash, e.case_id";

    private final Snapshot snapshot;

    DailyHeads(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * @param day the day; compute it some minutes after its end, when the last transactions of the day are committed
     * @return the same for the same day ever after, unless the ledger was changed
     */
    public DailyHead of(LocalDate day) {
        return of(day, end -> { });
    }

    /** @param ends is told where each chain ended on that day, in the order in which the digest takes them */
    DailyHead of(LocalDate day, Consumer<Head> ends) {
        OffsetDateTime end = day.plusDays(1).atStartOfDay(CHINA).toOffsetDateTime();
        return snapshot.read(jdbc -> {
            Fingerprint fingerprint = new Fingerprint().add(day.toString());
            AtomicLong chains = new AtomicLong();
            jdbc.query(LAST_EVENTS, row -> {
                Head last = new Head(row.getString(1), row.getLong(2), row.getString(3));
                fingerprint.add(last.caseId()).add(last.seq()).add(last.hash());
                chains.incrementAndGet();
                ends.accept(last);
            }, end);
            return new DailyHead(day, chains.get(), fingerprint.hex());
        });
    }
}
