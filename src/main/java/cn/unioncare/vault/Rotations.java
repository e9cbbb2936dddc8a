package cn.unioncare.vault;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;

/** The keys of the installation as its administrators see them, and the change from one version to the next. */
@Service
public class Rotations {

    private static final String ONE_AT_A_TIME = "已有一次密钥轮换正在进行，请等它完成";

    /**
     * @param rows      how many values are sealed with it, counted now
     * @param present   whether the key is at hand on this node
     * @param retiredAt when a rotation found that nothing needs it any more; null while something may
     */
    public record Version(int version, String algorithm, boolean current, boolean present, OffsetDateTime firstUsed,
                          OffsetDateTime retiredAt, long rows) { }

    /**
     * @param index    the algorithm of the blind index, {@code ledger} that of the ledger's digests
     * @param rotation the one that runs, or the last; null where there was none
     */
    public record Overview(int current, String index, String ledger, List<Version> versions, Rotation rotation) { }

    private final Keys keys;
    private final KeyTable table;
    private final KeyRegister register;
    private final RotationTable rotations;
    private final SealedRows rows;
    private final RotationThread thread;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rotations(Keys keys, KeyTable table, KeyRegister register, RotationTable rotations, SealedRows rows,
              RotationThread thread, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.keys = keys;
        this.table = table;
        this.register = register;
        this.rotations = rotations;
        this.rows = rows;
        this.thread = thread;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Reads every sealed column to count: for the administrator's page, not for a clock. */
    public Overview overview() {
        register.look();
        KeyRing ring = keys.now();
        List<Version> versions = table.all().stream().filter(known -> known.version().isPresent())
            .map(known -> version(known, known.version().get(), ring)).toList();
        return new Overview(ring.current(), ring.index().algorithm().code(), ring.ledger().algorithm().code(), versions,
            current().orElse(null));
    }

    /** The one that runs, or the last. */
    public Optional<Rotation> current() {
        return rotations.newest(register.columns());
    }

    /**
     * Begins to seal everything anew with the current version, after reading the keys once more.
     *
     * @throws Refusal 409 if one is running, there is nothing that another version has sealed, or the keys are not those of the data
     */
    public Rotation start(Actor actor) {
        KeyRing ring = keys.again();
        enter(ring);
        refuseIfNothingToDo(ring);
        try {
            transaction.executeWithoutResult(status -> begin(ring, actor));
        } catch (DuplicateKeyException begunMeanwhile) {
            throw Refusal.conflict(ONE_AT_A_TIME);
        }
        thread.wake();
        return current().orElseThrow();
    }

    private void begin(KeyRing ring, Actor actor) {
        if (rotations.isRunning()) {
            throw Refusal.conflict(ONE_AT_A_TIME);
        }
        int id = rotations.begin(ring.current(), actor.login(), actor.union().value());
        events.publishEvent(new CaseEvent(chain(actor.union().value(), clock), "KEY_ROTATION_STARTED", actor,
            Map.of("rotation", String.valueOf(id), "version", String.valueOf(ring.current()), "algorithm",
                ring.data(ring.current()).orElseThrow().algorithm().code())));
    }

    // An old version that nothing needs any more is still retired by a rotation.
    private void refuseIfNothingToDo(KeyRing ring) {
        boolean oldVersionInUse = table.all().stream().anyMatch(known -> known.retiredAt().isEmpty()
            && known.version().filter(version -> version != ring.current()).isPresent());
        if (!oldVersionInUse && register.columns().stream().allMatch(column -> rows.countOthers(column, ring.current()) == 0)) {
            throw Refusal.conflict("全部内容已用当前版本 " + ring.current() + " 加密，没有需要轮换的内容；请先在密钥文件中加入新的版本，并指定为当前版本");
        }
    }

    private void enter(KeyRing ring) {
        try {
            register.enter(ring);
        } catch (KeysUnusable confused) {
            throw Refusal.conflict(confused.getMessage());
        }
    }

    private Version version(KeyTable.Known known, int version, KeyRing ring) {
        return new Version(version, known.algorithm(), version == ring.current(), ring.versions().contains(version),
            known.firstUsed(), known.retiredAt().orElse(null),
            register.columns().stream().mapToLong(column -> rows.count(column, version)).sum());
    }

    /** What is done to the keys belongs to no case: a chain of its own for each year. */
    static CaseId chain(String union, Clock clock) {
        return new CaseId("MY-%s-%d-000000".formatted(union, Year.now(clock).getValue()));
    }
}
