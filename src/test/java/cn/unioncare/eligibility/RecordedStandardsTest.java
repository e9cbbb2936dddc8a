package cn.unioncare.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of the table of standards on every database. */
class RecordedStandardsTest {

    @Nested
    class OnH2 extends Contract {

        @Override
        DataSource database() {
            return TestDatabases.h2();
        }
    }

    @Nested
    class OnPostgres extends Contract {

        @Override
        DataSource database() {
            return TestDatabases.postgres();
        }
    }

    abstract static class Contract {

        private static final LocalDate Y2018 = LocalDate.of(2018, 1, 1);
        private static final LocalDate Y2019 = LocalDate.of(2019, 7, 1);

        private RecordedStandards standards;

        abstract DataSource database();

        @BeforeEach
        void an_empty_table() {
            DataSource database = database();
            TestDatabases.migrate(database, "V2__organisation.sql", "V17__organisation_administration.sql");
            standards = new RecordedStandards(JdbcClient.create(database),
                Clock.fixed(Instant.parse("2018-02-01T00:00:00Z"), ZoneId.of("Asia/Shanghai")));
            standards.seed(StandardsFile.ours());
        }

        @Test
        void the_files_rows_are_taken_once() {
            standards.seed(StandardsFile.ours());

            assertThat(standards.list("", StandardCursor.parse(null), 10)).hasSize(1);
            assertThat(standards.on("130306", Y2018)).contains(
                new LocalStandard("130306", Y2018, new BigDecimal("550"), "抚工通字[2018]2号"));
            assertThat(standards.on("130306", Y2018.minusDays(1))).isEmpty();
        }

        @Test
        void a_correction_counts_and_what_it_corrects_is_kept() {
            standards.add(new LocalStandard("130306", Y2018, new BigDecimal("560.50"), "更正"), 2, "录入有误", "admin");
            standards.seed(StandardsFile.ours());

            assertThat(standards.on("130306", Y2018)).get().extracting(LocalStandard::amount).isEqualTo(new BigDecimal("560.5"));
            assertThat(standards.list("130306", StandardCursor.parse(""), 10)).extracting(StandardRecord::seq).containsExactly(2, 1);
            assertThat(standards.latest("130306", Y2018)).get().extracting(StandardRecord::reason).isEqualTo("录入有误");
            assertThatThrownBy(() ->
                standards.add(new LocalStandard("130306", Y2018, BigDecimal.TEN, "又一"), 2, "同时", "admin"))
                .isInstanceOf(DuplicateKeyException.class);
        }

        @Test
        void the_latest_one_before_the_day_counts() {
            standards.add(new LocalStandard("130306", Y2019, new BigDecimal("610"), "2019"), 1, null, "admin");

            assertThat(standards.on("130306", Y2019.minusDays(1))).get().extracting(LocalStandard::source).isEqualTo("抚工通字[2018]2号");
            assertThat(standards.on("130306", Y2019)).get().extracting(LocalStandard::source).isEqualTo("2019");
            assertThat(standards.next("130306", Y2018)).contains(Y2019);
            assertThat(standards.next("130306", Y2019)).isEmpty();
        }

        @Test
        void pages_follow_each_other() {
            standards.add(new LocalStandard("130306", Y2019, new BigDecimal("610"), "2019"), 1, null, "admin");
            standards.add(new LocalStandard("130102", Y2019, new BigDecimal("700"), "2019"), 1, null, "admin");
            List<StandardRecord> all = standards.list("13", StandardCursor.parse(null), 10);

            List<StandardRecord> rest = standards.list("13", StandardCursor.parse(StandardCursor.of(all.get(0))), 10);

            assertThat(all).extracting(StandardRecord::region).containsExactly("130102", "130306", "130306");
            assertThat(all).extracting(StandardRecord::effectiveFrom).containsExactly(Y2019, Y2019, Y2018);
            assertThat(rest).isEqualTo(all.subList(1, 3));
            assertThat(standards.list("1303", StandardCursor.parse(null), 10)).hasSize(2);
        }
    }
}
