package cn.unioncare.supervision.messages;

import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.workflow.ClockMoved;
import cn.unioncare.workflow.UnionCareClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares the digests of a working day once, and sends each once; a row of the database decides which node does. Sending
 * is within no transaction, so that a slow server holds no row.
 */
@Component
@EnableConfigurationProperties(MessageSettings.class)
class DigestSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DigestSweep.class);
    private static final int AT_ONCE = 200;
    private static final int KEPT_DAYS = 90;
    /** How far back the first digests of all tell who was urged. */
    private static final Duration FIRST_LOOK_BACK = Duration.ofDays(7);
    private static final Duration LONGEST_TRY = Duration.ofMinutes(5);
    /** After how long it is tried again; after the last it is given up, and the administrator told. */
    private static final List<Duration> AGAIN = List.of(Duration.ofMinutes(2), Duration.ofMinutes(10),
        Duration.ofMinutes(30), Duration.ofHours(1));

    private final Map<Channel.Kind, Channel> channels;
    private final Digests digests;
    private final DigestStore store;
    private final Addresses addresses;
    private final MessageSettings settings;
    private final WorkingDays calendar;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DigestSweep(List<Channel> channels, Digests digests, DigestStore store, Addresses addresses, MessageSettings settings,
                WorkingDays calendar, Clock clock, TransactionTemplate transaction) {
        this.channels = channels.stream().collect(Collectors.toMap(Channel::kind, Function.identity()));
        this.digests = digests;
        this.store = store;
        this.addresses = addresses;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${unioncare.messages.first-sweep:PT1M}",
        fixedDelayString = "${unioncare.messages.sweep-every:PT1M}")
    void sweep() {
        LocalDate today = LocalDate.now(clock);
        LocalTime time = LocalTime.now(clock);
        if (channels.isEmpty() || !calendar.isWorkingDay(today) || time.isBefore(settings.at())
                || time.isAfter(settings.until())) {
            return;
        }
        if (!store.isPrepared(today)) {
            prepare(today);
        }
        send(today);
    }

    @EventListener
    void on(ClockMoved moved) {
        sweep();
    }

    private void prepare(LocalDate today) {
        try {
            transaction.executeWithoutResult(status -> {
                OffsetDateTime now = OffsetDateTime.now(clock);
                store.begin(today, now);
                store.removeBefore(today.minusDays(KEPT_DAYS));
                addresses.removeOfThoseWhoLeft();
                store.add(digests.of(today, channels.keySet(), store.lastBefore(today).orElse(now.minus(FIRST_LOOK_BACK))), now);
            });
        } catch (DuplicateKeyException preparedByAnotherNode) {
            LOG.debug("The digests of {} are prepared by another node", today);
        }
    }

    private void send(LocalDate today) {
        List<Digest> waiting = store.waiting(today, OffsetDateTime.now(clock), AT_ONCE);
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, String> to = new HashMap<>();
        addresses.inUse().forEach(one -> to.put(one.login() + "/" + one.channel(), one.value()));
        int failed = 0;
        for (Digest digest : waiting) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            if (store.take(digest, now, now.plus(LONGEST_TRY))
                    && !isSent(digest, Optional.ofNullable(to.get(digest.login() + "/" + digest.channel())))) {
                failed++;
            }
        }
        if (failed > 0) {
            LOG.warn("{} of {} digests did not go out; the administrators see which", failed, waiting.size());
        }
    }

    private boolean isSent(Digest digest, Optional<String> address) {
        try {
            if (address.isEmpty()) {
                store.failed(digest, "本人已停用", Optional.empty(), OffsetDateTime.now(clock));
                return true;
            }
            channels.get(digest.channel()).send(digest, address.get());
            store.sent(digest, OffsetDateTime.now(clock));
            return true;
        } catch (Undelivered failure) {
            LOG.debug("A digest did not go out", failure);
            OffsetDateTime now = OffsetDateTime.now(clock);
            store.failed(digest, failure.getMessage(), digest.tries() < AGAIN.size()
                ? Optional.of(now.plus(AGAIN.get(digest.tries()))) : Optional.empty(), now);
            return false;
        }
    }
}
