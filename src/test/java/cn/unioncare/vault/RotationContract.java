package cn.unioncare.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.ExpectedLog;
import cn.unioncare.TestDatabases;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds of a rotation of keys on every database. */
abstract class RotationContract {

    private static final Actor ADMIN = new Actor("admin", new UnionCode("000000"), Set.of("admin"));
    private static final SealedColumn LETTERS = SealedColumn.of("信", "letter", "text_sealed", "box", "seq");
    private static final SealedColumn SCANS = SealedColumn.of("扫描件", "scan", "content_sealed", "id").ofBytes()
        .boundTo("id", "(select count(*) from letter l where l.box = id)");
    private static final int ROWS = 130;

    private final List<CaseEvent> events = new CopyOnWriteArrayList<>();
    private final Properties file = KeyRing.random();
    private final Keys keys = new Changeable();
    private final Vault vault = new Vault(keys);
    private DataSource database;
    private JdbcTemplate jdbc;
    private TransactionTemplate transaction;

    @RegisterExtension
    final ExpectedLog complaints = ExpectedLog.of(Resealing.class);

    /** What the key file says at this moment. */
    private final class Changeable implements Keys {

        private KeyRing ring = KeyRing.of(file);

        @Override
        public synchronized KeyRing now() {
            return ring;
        }

        @Override
        public synchronized KeyRing again() {
            KeyRing found = KeyRing.of(file);
            if (!found.toString().equals(ring.toString())) {
                ring = found;
            }
            return ring;
        }
    }

    abstract DataSource database();

    @BeforeEach
    void two_tables_with_secrets() {
        database = database();
        TestDatabases.migrate(database, "V18__vault.sql");
        jdbc = new JdbcTemplate(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        jdbc.execute("create table letter (box varchar(20), seq integer, text_sealed varchar(500), primary key (box, seq))");
        jdbc.execute("create table scan (id varchar(20) primary key, content_sealed bytea not null)");
        for (int i = 0; i < ROWS; i++) {
            jdbc.update("insert into letter values (?, ?, ?)", "box" + i % 7, i,
                i == 5 ? null : vault.seal(LETTERS.at("box" + i % 7, i), "letter " + i));
        }
        for (int box = 0; box < 7; box++) {
            int letters = letters("box" + box);
            jdbc.update("insert into scan values (?, ?)", "box" + box,
                vault.seal(SCANS.at("box" + box, letters), ("scan " + box).getBytes(UTF_8)));
        }
        node().register.afterSingletonsInstantiated();
    }

    private int letters(String box) {
        return jdbc.queryForObject("select count(*) from letter where box = ?", Integer.class, box);
    }

    /** A node of the installation: everything of it but its thread, whose work the test does. */
    private final class Node {

        private final JdbcClient client = JdbcClient.create(database);
        private final KeyTable table = new KeyTable(client, Clock.systemUTC());
        private final SealedRows rows = new SealedRows(jdbc);
        private final RotationTable rotations = new RotationTable(client, Clock.systemUTC());
        private final KeyRegister register = new KeyRegister(keys, table, rows, List.of(() -> List.of(LETTERS, SCANS)));
        private final RotationWorker worker = new RotationWorker(rotations, register, table, keys, rows,
            new Resealing(rows, vault, transaction), transaction, this::heard, Clock.systemUTC(),
            new VaultSettings(Duration.ZERO));
        private final Rotations service = new Rotations(keys, table, register, rotations, rows,
            new RotationThread(worker) {
                @Override
                void wake() {
                    // the test does the work itself
                }
            }, transaction, this::heard, Clock.systemUTC());

        private void heard(Object event) {
            events.add((CaseEvent) event);
        }

        private Rotation current() {
            return service.current().orElseThrow();
        }
    }

    private Node node() {
        return new Node();
    }

    private void addVersion(int version, String key) {
        file.setProperty("data." + version, key);
        file.setProperty("current", String.valueOf(version));
    }

    private static String aes() {
        return KeyRing.random().getProperty("data.1");
    }

    private static String sm4() {
        return "sm4:" + Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(
            Base64.getDecoder().decode(aes()), 16));
    }

    private void everythingIsThere() {
        jdbc.query("select box, seq, text_sealed from letter where text_sealed is not null", row -> {
            assertThat(vault.open(LETTERS.at(row.getString(1), row.getInt(2)), row.getString(3)))
                .startsWith("letter " + row.getInt(2));
        });
        for (int box = 0; box < 7; box++) {
            byte[] sealed = jdbc.queryForObject("select content_sealed from scan where id = ?", byte[].class, "box" + box);
            assertThat(new String(vault.open(SCANS.at("box" + box, letters("box" + box)), sealed), UTF_8))
                .isEqualTo("scan " + box);
        }
    }

    private long sealedWith(int version) {
        SealedRows rows = new SealedRows(jdbc);
        return rows.count(LETTERS, version) + rows.count(SCANS, version);
    }

    @Test
    void everything_is_sealed_anew_and_the_old_version_is_retired() {
        // given
        Node node = node();
        addVersion(2, sm4());

        // when
        Rotation begun = node.service.start(ADMIN);
        node.worker.work();

        // then
        assertThat(begun.state()).isEqualTo(Rotation.State.RUNNING);
        Rotation ended = node.current();
        assertThat(ended.state()).isEqualTo(Rotation.State.FINISHED);
        assertThat(ended.done()).isEqualTo(ended.found()).isEqualTo(ROWS - 1 + 7);
        assertThat(sealedWith(2)).isEqualTo(ROWS - 1 + 7);
        assertThat(sealedWith(1)).isZero();
        everythingIsThere();
        assertThat(node.service.overview().versions()).extracting(Rotations.Version::version,
            Rotations.Version::algorithm, Rotations.Version::rows, version -> version.retiredAt() != null)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "aes", 0L, true),
                org.assertj.core.groups.Tuple.tuple(2, "sm4", (long) ROWS + 6, false));
        assertThat(events).extracting(CaseEvent::act).containsExactly("KEY_ROTATION_STARTED", "KEY_ROTATION_ENDED");
        assertThat(events.get(1).facts()).containsEntry("retired", "data.1").containsEntry("outcome", "FINISHED");
    }

    @Test
    void a_node_that_dies_in_the_middle_leaves_the_rest_to_another() {
        // given
        addVersion(2, aes());
        Node first = node();
        first.service.start(ADMIN);
        first.rotations.take("a node that died");
        jdbc.update("update letter set text_sealed = ? where seq = 3", vault.seal(LETTERS.at("box3", 3), "letter 3"));
        Node second = node();

        // when
        second.worker.work();

        // then
        assertThat(second.current().state()).as("the first may still be at it").isEqualTo(Rotation.State.RUNNING);
        assertThat(sealedWith(2)).isEqualTo(1);

        // when
        jdbc.update("update vault_rotation set held_until = current_timestamp - interval '1' second");
        second.worker.work();

        // then
        assertThat(second.current().state()).isEqualTo(Rotation.State.FINISHED);
        assertThat(sealedWith(1)).isZero();
        everythingIsThere();
    }

    @Test
    void a_walk_that_is_killed_goes_on_where_it_stopped() {
        // given
        addVersion(2, aes());
        Node node = node();
        node.service.start(ADMIN);
        Resealing walk = new Resealing(node.rows, vault, transaction);
        int[] batches = new int[1];

        // when
        assertThatThrownBy(() -> walk.walk(LETTERS, 2, (done, broken, last) -> {
            if (++batches[0] == 3) {
                throw new IllegalStateException("killed");
            }
            return true;
        })).hasMessage("killed");

        // then
        assertThat(sealedWith(2)).as("two batches of twenty, the third undone").isEqualTo(40);
        everythingIsThere();
        node.worker.work();
        assertThat(node.current().state()).isEqualTo(Rotation.State.FINISHED);
        assertThat(node.current().done()).isEqualTo(ROWS - 1 + 7 - 40);
        everythingIsThere();
    }

    @Test
    void people_go_on_writing_and_reading_while_it_walks() throws Exception {
        // given
        Map<Integer, Integer> written = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(6);
        Callable<Integer> writer = () -> {
            int times = 0;
            for (; !over.get() || times < 50; times++) {
                int seq = ThreadLocalRandom.current().nextInt(ROWS / 3) * 3;
                synchronized (("row" + seq).intern()) {
                    int version = written.merge(seq, 1, Integer::sum);
                    jdbc.update("update letter set text_sealed = ? where seq = ?",
                        vault.seal(LETTERS.at("box" + seq % 7, seq), "letter " + seq + " of " + version), seq);
                }
            }
            return times;
        };
        Callable<Integer> reader = () -> {
            int times = 0;
            for (; !over.get() || times < 20; times++) {
                everythingIsThere();
            }
            return times;
        };
        List<Future<Integer>> all = new ArrayList<>();
        for (Callable<Integer> one : List.of(writer, writer, writer, reader, reader)) {
            all.add(people.submit(one));
        }

        // when
        Node node = node();
        Node another = node();
        for (int version = 2; version < 6; version++) {
            addVersion(version, version % 2 == 0 ? sm4() : aes());
            node.service.start(ADMIN);
            Future<?> meanwhile = people.submit(another.worker::work);
            node.worker.work();
            meanwhile.get();
            assertThat(node.current().state()).isEqualTo(Rotation.State.FINISHED);
        }
        over.set(true);

        // then
        for (Future<Integer> one : all) {
            assertThat(one.get()).isPositive();
        }
        people.shutdown();
        assertThat(sealedWith(5)).isEqualTo(ROWS - 1 + 7);
        written.forEach((seq, version) -> assertThat(vault.open(LETTERS.at("box" + seq % 7, seq),
            jdbc.queryForObject("select text_sealed from letter where seq = ?", String.class, seq)))
            .as("the newest that was written").isEqualTo("letter " + seq + " of " + version));
    }

    @Test
    void there_is_one_rotation_at_a_time() {
        addVersion(2, aes());
        Node node = node();
        node.service.start(ADMIN);

        assertThatThrownBy(() -> node().service.start(ADMIN)).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThatThrownBy(() -> node.rotations.begin(1, "admin", "000000"))
            .as("whatever comes at the same time").isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
        node.worker.work();
        addVersion(3, aes());
        assertThat(node.service.start(ADMIN).id()).isEqualTo(2);
    }

    @Test
    void nothing_is_rotated_where_there_is_nothing_to_rotate_to() {
        Node node = node();
        refusesForWantOfAnotherVersion(node);
        addVersion(2, aes());
        node.service.start(ADMIN);
        node.worker.work();
        refusesForWantOfAnotherVersion(node);
    }

    private static void refusesForWantOfAnotherVersion(Node node) {
        assertThatThrownBy(() -> node.service.start(ADMIN)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.getMessage()).contains("没有需要轮换的内容");
        });
    }

    @Test
    void what_does_not_open_stays_as_it_is_and_keeps_the_old_version_in_use() {
        // given
        String moved = jdbc.queryForObject("select text_sealed from letter where seq = 9", String.class);
        jdbc.update("update letter set text_sealed = ? where seq = 8", moved);
        addVersion(2, aes());
        Node node = node();

        // when
        node.service.start(ADMIN);
        node.worker.work();

        // then
        assertThat(node.current().state()).isEqualTo(Rotation.State.INCOMPLETE);
        assertThat(node.current().columns().get(0).broken()).isEqualTo(1);
        assertThat(complaints.lines()).isNotEmpty().allSatisfy(line -> assertThat(line).contains("ERROR", "letter.text_sealed[box1/8] does not open"));
        assertThat(sealedWith(1)).isEqualTo(1);
        assertThat(node.table.all()).allSatisfy(key -> assertThat(key.retiredAt()).isEmpty());
    }

    @Test
    void keys_that_move_on_end_the_rotation_that_they_overtake() {
        addVersion(2, aes());
        Node node = node();
        node.service.start(ADMIN);

        addVersion(3, aes());
        node.worker.work();

        assertThat(node.current().state()).isEqualTo(Rotation.State.SUPERSEDED);
        node.service.start(ADMIN);
        node.worker.work();
        assertThat(sealedWith(3)).isEqualTo(ROWS - 1 + 7);
    }

    @Test
    void a_version_that_rows_need_cannot_be_left_out_and_one_that_none_needs_can() {
        // given
        String old = (String) file.get("data.1");
        addVersion(2, aes());
        Node node = node();
        node.register.look();
        file.remove("data.1");
        keys.again();

        // when, then
        assertThatThrownBy(() -> node().register.afterSingletonsInstantiated()).isInstanceOf(KeysUnusable.class)
            .hasMessageContaining("data.1").hasMessageContaining("密钥轮换");

        // when
        file.setProperty("data.1", old);
        keys.again();
        node.service.start(ADMIN);
        node.worker.work();
        String late = vault.seal(LETTERS.at("box4", 4), "letter 4");
        file.remove("data.1");
        keys.again();

        // then
        node().register.afterSingletonsInstantiated();
        assertThat(node.table.all()).extracting(KeyTable.Known::name).containsExactly("data.2", "index", "ledger");
        assertThat(late).startsWith("v2:");
    }

    @Test
    void a_late_writer_of_a_retired_version_is_found_before_the_version_goes() {
        // given
        String late = vault.seal(LETTERS.at("box4", 4), "letter 4");
        addVersion(2, aes());
        Node node = node();
        node.service.start(ADMIN);
        node.worker.work();

        // when
        jdbc.update("update letter set text_sealed = ? where seq = 4", late);
        file.remove("data.1");
        keys.again();

        // then
        assertThatThrownBy(() -> node().register.afterSingletonsInstantiated()).isInstanceOf(KeysUnusable.class);
    }

    @Test
    void another_key_under_the_same_name_stops_the_start() {
        for (String name : List.of("index", "ledger", "data.1")) {
            Properties other = new Properties();
            other.putAll(file);
            other.setProperty(name, aes());
            assertThatThrownBy(() -> node().register.enter(KeyRing.of(other))).as(name)
                .isInstanceOf(KeysUnusable.class).hasMessageContaining(name).hasMessageContaining("校验值不符");
        }
    }
}
