package cn.unioncare.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.Proof;
import cn.unioncare.TestDatabases;
import cn.unioncare.nomination.programme.Entry;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.quota.Breach;
import cn.unioncare.quota.Quota;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is submitted, sent back and withdrawn in whatever order: a unit never uses more than it has. */
class PlacesTest {

    private static final List<String> CATEGORIES = List.of("FRONTLINE", "COUNTY_RANK", "ENTERPRISE_HEAD", "ENTERPRISE_MANAGER",
        "FRONTLINE", "FRONTLINE", "FRONTLINE", "FRONTLINE");
    /** Each begins with no place used. */
    private static final int SEQUENCES = 10_000;
    private static final int ACTS = 15;

    @Nested
    class OnH2 extends Contract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }

        @Override
        String name() {
            return "H2";
        }
    }

    @Nested
    class OnPostgres extends Contract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }

        @Override
        String name() {
            return "PostgreSQL";
        }
    }

    abstract static class Contract {

        private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-04-14T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        private static final CaseId ROUND = new CaseId("PX-130000-2021-000001");
        private static final UnionCode CITY = new UnionCode("130100");

        private final Programmes programmes = new Programmes();
        private TransactionTemplate transaction;
        private Places places;
        private List<Nomination> nominations;

        abstract DataSource database();

        abstract String name();

        @BeforeEach
        void a_round_with_the_issued_table_and_many_nominations() {
            DataSource database = database();
            TestDatabases.migrate(database, "V2__organisation.sql", "V5__notices.sql", "V6__hardship.sql", "V19__recusal.sql",
                "V22__nomination.sql");
            JdbcClient jdbc = JdbcClient.create(database);
            transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
            Rounds rounds = new Rounds(jdbc, null, CLOCK);
            Nominations store = new Nominations(jdbc, null, CLOCK);
            places = new Places(jdbc, rounds, programmes, CLOCK);
            rounds.add(new Round(ROUND, "hebei-warm-heart-2021", new UnionCode("130000"), RoundState.OPEN,
                OffsetDateTime.now(CLOCK), "clerk.130000", 0, Optional.empty()));
            places.allocate(ROUND, programmes.quotas("hebei-warm-heart-2021").orElseThrow().units());
            nominations = IntStream.range(0, 40).mapToObj(index -> new Nomination(
                new CaseId("TX-130000-2021-%06d".formatted(index + 1)), ROUND, new UnionCode("13010201"), new UnionCode("130102"),
                Entry.ORGANISATION, Optional.of(CATEGORIES.get(index % CATEGORIES.size())), "测**", NominationState.UNDER_REVIEW, 2,
                LocalDate.now(CLOCK), "clerk.13010201", Optional.empty(), Optional.empty())).toList();
            nominations.forEach(store::add);
        }

        @Test
        void random_sequences_never_exceed_a_limit() {
            Random random = new Random(Proof.SEED);
            Quota quota = places.of(ROUND, CITY).orElseThrow();
            assertThat(quota.total()).isEqualTo(8);
            int sequences = Proof.of(SEQUENCES);
            int accepted = 0;
            int full = 0;
            for (int sequence = 0; sequence < sequences; sequence++) {
                nominations.forEach(one -> places.release(one.id()));
                for (int act = 0; act < ACTS; act++) {
                    accepted += acted(random) ? 1 : 0;
                    List<String> used = places.used(ROUND, CITY);
                    assertThat(used).hasSizeLessThanOrEqualTo(8);
                    assertThat(used).filteredOn("COUNTY_RANK"::equals).hasSizeLessThanOrEqualTo(1);
                    full += used.size() == quota.total() ? 1 : 0;
                }
            }
            assertThat(accepted).isBetween(sequences, sequences * (ACTS - 1));
            assertThat(full).as("acts after which every place was used").isPositive();
            Proof.tell("nominations in a database: " + name(), sequences + " random sequences of " + ACTS
                + " acts (submitting some together, sending back, withdrawing), " + accepted
                + " submissions accepted, every place used after " + full + "; no unit ever with more than it has");
        }

        private boolean acted(Random random) {
            if (random.nextInt(3) == 0) {
                places.release(nominations.get(random.nextInt(nominations.size())).id());
                return false;
            }
            return reserved(some(random));
        }

        // What is accepted keeps every limit at that moment, the least shares too.
        private boolean reserved(List<Nomination> some) {
            try {
                transaction.executeWithoutResult(status -> places.reserve(ROUND, CITY, some));
            } catch (Refusal refused) {
                assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                return false;
            }
            assertThat(some).allMatch(one -> places.isReserved(one.id()));
            return true;
        }

        private List<Nomination> some(Random random) {
            List<Nomination> some = new ArrayList<>();
            IntStream.range(0, 1 + random.nextInt(4)).forEach(i -> some.add(nominations.get(random.nextInt(nominations.size()))));
            return some.stream().distinct().toList();
        }

        @Test
        void a_set_that_breaks_a_limit_takes_no_place_at_all() {
            List<Nomination> three = nominations.subList(0, 3);
            assertThat(reserved(List.of(nominations.get(0), nominations.get(4)))).isTrue();

            assertThat(reserved(nominations.subList(1, 4))).isFalse();

            assertThat(places.used(ROUND, CITY)).containsExactly("FRONTLINE", "FRONTLINE");
            List<Breach> wouldBe = places.of(ROUND, CITY).orElseThrow().breaches(three.stream().map(Places::categoryOf).toList());
            assertThat(wouldBe).extracting(Breach::limit).contains("FRONTLINE_MIN");
        }
    }
}
