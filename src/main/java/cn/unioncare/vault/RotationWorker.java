package cn.unioncare.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.Rotation.State;
import cn.unioncare.vault.RotationTable.Running;

/** Carries a rotation to its end: every column, then all of them counted, then the old versions retired. */
@Component
class RotationWorker {

    private static final Logger LOG = LoggerFactory.getLogger(RotationWorker.class);
    private static final int MOST_ROUNDS = 5;

    private final RotationTable rotations;
    private final KeyRegister register;
    private final KeyTable table;
    private final Keys keys;
    private final SealedRows rows;
    private final Resealing resealing;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final VaultSettings settings;
    private final String node = UUID.randomUUID().toString();
    private volatile boolean stopped;

    RotationWorker(RotationTable rotations, KeyRegister register, KeyTable table, Keys keys, SealedRows rows,
                   Resealing resealing, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock,
                   VaultSettings settings) {
        this.rotations = rotations;
        this.register = register;
        this.table = table;
        this.keys = keys;
        this.rows = rows;
        this.resealing = resealing;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    /** Works on the rotation that runs, if there is one and no other node does. Returns when nothing is left to do. */
    void work() {
        rotations.take(node).ifPresent(running -> {
            KeyRing ring = keys.again();
            if (!ring.versions().contains(running.target())) {
                LOG.warn("key version {} has not come to this node; another must work on the rotation", running.target());
                rotations.release(node);
            } else if (ring.current() != running.target()) {
                end(running, State.SUPERSEDED, 0);
            } else {
                walk(running);
            }
        });
    }

    /** Breaks off after the batch at hand and leaves the rest to whoever looks next. */
    void stop() {
        stopped = true;
        rotations.release(node);
    }

    private void walk(Running running) {
        long left = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (!walked(running, round > 0 ? register.columns() : unfinished(running)) || !settled(running)) {
                return;
            }
            left = register.columns().stream()
                .mapToLong(column -> rows.countOthers(column, running.target())).sum();
            if (left == 0) {
                break;
            }
        }
        end(running, left == 0 ? State.FINISHED : State.INCOMPLETE, left);
    }

    private List<SealedColumn> unfinished(Running running) {
        return register.columns().stream().filter(column -> !rotations.isFinished(running.id(), column)).toList();
    }

    // All are counted before the first is walked, so that whoever watches sees how much there is.
    private boolean walked(Running running, List<SealedColumn> columns) {
        columns.forEach(column ->
            rotations.found(running.id(), column, rows.countOthers(column, running.target())));
        return columns.stream().allMatch(column -> resealing.walk(column, running.target(), (done, broken, last) -> {
            if (stopped || !rotations.hold(running.id(), node) || keys.now().current() != running.target()) {
                return false;
            }
            rotations.progress(running.id(), column, done, broken, last);
            return true;
        }));
    }

    // What the other nodes wrote before they had learnt of the new version must be there when everything is counted.
    private boolean settled(Running running) {
        Duration wait = Duration.between(OffsetDateTime.now(clock), running.startedAt().plus(settings.settling()));
        try {
            if (wait.compareTo(Duration.ZERO) > 0 && wait.compareTo(settings.settling()) <= 0) {
                Thread.sleep(wait.toMillis());
            }
            return !stopped && Boolean.TRUE.equals(transaction.execute(status -> rotations.hold(running.id(), node)));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void end(Running running, State state, long left) {
        transaction.executeWithoutResult(status -> {
            if (!rotations.hold(running.id(), node)) {
                return;
            }
            String retired = state == State.FINISHED ? retire(running.target()) : "";
            rotations.end(running.id(), state);
            events.publishEvent(new CaseEvent(Rotations.chain(running.union(), clock), "KEY_ROTATION_ENDED",
                Actor.system(new UnionCode(running.union())), Map.of("rotation", String.valueOf(running.id()),
                    "version", String.valueOf(running.target()), "outcome", state.name(), "left", String.valueOf(left),
                    "retired", retired)));
        });
        LOG.info("rotation {} to key version {}: {}", running.id(), running.target(), state);
    }

    private String retire(int target) {
        return table.all().stream()
            .filter(known -> known.version().filter(version -> version != target).isPresent())
            .filter(known -> known.retiredAt().isEmpty())
            .peek(known -> table.retire(known.name()))
            .map(KeyTable.Known::name).collect(Collectors.joining(" "));
    }
}
