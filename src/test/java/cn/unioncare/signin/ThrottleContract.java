package cn.unioncare.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** How guessing is slowed down, on every database; the rightful user comes in all the while. */
abstract class ThrottleContract {

    private static final String OFFICE = "10.1.2.3";
    private static final String STRANGER = "203.0.113.9";
    private static final String WANG = "clerk.13030601";
    private static final SignInSettings SETTINGS = new SignInSettings(5, Duration.ofMinutes(1),
        Duration.ofMinutes(15), Duration.ofHours(1), 20, Duration.ofMinutes(15), 30, Duration.ofMinutes(30), 90, SignInSettings.Local.EVERYBODY);

    private final Vault vault = TestVault.withRandomKeys();
    private JdbcClient jdbc;
    private Tries tries;
    private Instant now = Instant.parse("2018-02-01T00:00:00Z");
    private PublicUse uses;

    abstract DataSource database();

    @BeforeEach
    void nothing_was_tried() {
        DataSource database = database();
        TestDatabases.migrate(database, "V16__signing_in.sql");
        jdbc = JdbcClient.create(database);
        tries = new Tries(jdbc, new JdbcTransactionManager(database));
        uses = new PublicUse(jdbc, vault, new PublicUseSettings(20), clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneId.of("Asia/Shanghai"));
    }

    private Throttle throttle() {
        return new Throttle(tries, vault, SETTINGS, clock());
    }

    private void wrong(String login, String address) {
        throttle().begin(login, address).wrong();
    }

    private void right(String login, String address) {
        throttle().begin(login, address).right();
    }

    private void wrong(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            wrong(login, address);
        }
    }

    private void waits(String login, String address, long minutes) {
        assertThatThrownBy(() -> throttle().begin(login, address)).isInstanceOfSatisfying(TooManyTries.class,
            many -> assertThat(many.minutes()).isEqualTo(minutes));
    }

    private void timePasses(Duration time) {
        now = now.plus(time);
    }

    @Test
    void the_fifth_wrong_password_makes_the_two_wait_ever_longer() {
        wrong(5, WANG, STRANGER);
        for (long minutes : List.of(1, 2, 4, 8, 15, 15)) {
            waits(WANG, STRANGER, minutes);
            timePasses(Duration.ofMinutes(minutes));
            wrong(WANG, STRANGER);
        }
    }

    @Test
    void who_tries_while_waiting_does_not_wait_longer_for_it() {
        wrong(5, WANG, STRANGER);
        for (int i = 0; i < 100; i++) {
            waits(WANG, STRANGER, 1);
        }
        timePasses(Duration.ofMinutes(1));
        right(WANG, STRANGER);
    }

    @Test
    void others_at_the_same_address_and_the_same_account_elsewhere_do_not_wait() {
        wrong(5, WANG, OFFICE);
        right("surveyor1.13030601", OFFICE);
        right(WANG, STRANGER);
    }

    @Test
    void the_right_password_makes_the_wrong_ones_forgotten() {
        wrong(4, WANG, OFFICE);
        right(WANG, OFFICE);
        wrong(4, WANG, OFFICE);
        right(WANG, OFFICE);
    }

    @Test
    void time_makes_them_forgotten_too() {
        wrong(4, WANG, OFFICE);
        timePasses(Duration.ofMinutes(61));
        wrong(4, WANG, OFFICE);
        right(WANG, OFFICE);
    }

    @Test
    void of_many_tries_at_once_no_more_than_five_are_answered() throws Exception {
        assertThat(together(60, () -> {
            try {
                wrong(WANG, STRANGER);
                return true;
            } catch (TooManyTries refused) {
                return false;
            }
        })).isEqualTo(5);
    }

    @Test
    void an_address_that_fails_for_many_accounts_waits_but_not_for_those_who_work_there() {
        right(WANG, OFFICE);
        for (int i = 0; i < 20; i++) {
            wrong("guessed" + i, OFFICE);
        }
        waits("another", OFFICE, 15);
        right(WANG, OFFICE);
        right("another", STRANGER);
        timePasses(Duration.ofMinutes(16));
        right("another", OFFICE);
    }

    @Test
    void colleagues_who_sign_in_for_the_first_time_at_once_do_not_close_their_address() {
        List<Throttle.Try> all = IntStream.range(0, 60)
            .mapToObj(i -> throttle().begin("clerk" + i, OFFICE)).toList();
        all.forEach(Throttle.Try::right);
        right("clerk60", OFFICE);
    }

    @Test
    void a_flood_from_many_addresses_closes_the_account_to_strange_ones_only() {
        right(WANG, OFFICE);
        for (int i = 0; i < 30; i++) {
            wrong(WANG, "198.51.100." + i);
        }
        waits(WANG, "198.51.100.77", 30);
        waits(WANG, STRANGER, 30);
        right(WANG, OFFICE);
        wrong(WANG, OFFICE);
        right(WANG, OFFICE);
        right("surveyor1.13030601", STRANGER);
        timePasses(Duration.ofMinutes(31));
        right(WANG, STRANGER);
    }

    @Test
    void an_address_is_known_for_ninety_days() {
        right(WANG, OFFICE);
        timePasses(Duration.ofDays(90));
        for (int i = 0; i < 30; i++) {
            wrong(WANG, "198.51.100." + i);
        }
        right(WANG, OFFICE);
        timePasses(Duration.ofDays(91));
        for (int i = 0; i < 30; i++) {
            wrong(WANG, "198.51.100." + i);
        }
        waits(WANG, OFFICE, 30);
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true", "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "10.1.2.3, 10.1.2.4, false", "not.an.address, not.an.address, true"})
    void a_house_with_many_new_addresses_counts_as_one(String one, String other, boolean same) {
        assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
    }

    @Test
    void neither_account_nor_address_stands_in_the_clear() {
        wrong(WANG, OFFICE);
        right("surveyor1.13030601", OFFICE);
        uses.count(PublicUse.Kind.OBJECTION, OFFICE);
        for (String table : List.of("sign_in_failure", "known_address", "public_use")) {
            assertThat(jdbc.sql("select * from " + table).query().listOfRows().toString()).isNotEqualTo("[]")
                .doesNotContain(WANG, "surveyor1", OFFICE);
        }
    }

    @Test
    void what_is_over_is_removed() {
        wrong(WANG, STRANGER);
        right(WANG, OFFICE);
        uses.count(PublicUse.Kind.OBJECTION, OFFICE);
        timePasses(Duration.ofDays(3));
        new TriesSweep(tries, uses, SETTINGS, clock()).sweep();
        assertThat(jdbc.sql("select count(*) from sign_in_failure").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from public_use").query(Integer.class).single()).isZero();
        right(WANG, OFFICE);
        timePasses(Duration.ofDays(91));
        new TriesSweep(tries, uses, SETTINGS, clock()).sweep();
        assertThat(jdbc.sql("select count(*) from known_address").query(Integer.class).single()).isZero();
    }

    @Test
    void of_many_objections_at_once_as_many_are_taken_as_may_be() throws Exception {
        assertThat(together(100, () -> uses.count(PublicUse.Kind.OBJECTION, STRANGER).isEmpty())).isEqualTo(20);
        assertThat(uses.count(PublicUse.Kind.OBJECTION, OFFICE)).isEmpty();
        assertThat(uses.count(PublicUse.Kind.OBJECTION, STRANGER)).contains(Duration.ofHours(1));
    }

    private static long together(int times, Callable<Boolean> one) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(10);
        long done = 0;
        for (Future<Boolean> answer : all.invokeAll(Collections.nCopies(times, one))) {
            done += answer.get() ? 1 : 0;
        }
        all.shutdown();
        return done;
    }
}
