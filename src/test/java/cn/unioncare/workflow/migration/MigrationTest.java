package cn.unioncare.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.schema.V1__EngineSchema;
import java.io.OutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Running cases are moved once, on record, however often it is begun. */
class MigrationTest {

    private static final Actor OPERATOR = new Actor("admin", new UnionCode("130000"), Set.of("administrator"));
    private static final int MANY = 120;

    private final List<CaseEvent> ledger = new ArrayList<>();
    private DataSource database;
    private JdbcTransactionManager transactions;
    private ProcessEngine engine;

    @AfterEach
    void the_engine_ends() {
        if (engine != null) {
            engine.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cases_move_in_batches_on_record_and_one_that_cannot_hinders_no_other(RehearsalTest.Database kind) throws Exception {
        // given
        aProduct(kind);
        for (int number = 1; number <= MANY; number++) {
            standing(number == 7 ? "PostNotice" : "PublicityEnds", number);
        }
        NewModel renamed = changed();

        // when
        int failed = migration(Integer.MAX_VALUE).of(renamed, Renames.none(), OPERATOR);

        // then
        assertThat(failed).isEqualTo(1);
        assertThat(rows("select from_version || '>' || to_version || ' ' || run_by || ' ' || state || ' ' || moved || '+' || failed from model_migration"))
            .containsExactly("1>2 admin DONE 119+1");
        assertThat(rows("select case_id || ' ' || reason from model_migration_failure"))
            .containsExactly("GS-130306-2026-000007 PostNotice：新模型中没有编号相同的环节，对应文件中也没有写明");
        assertThat(ledger).hasSize(MANY - 1).allSatisfy(event -> assertThat(event.act()).isEqualTo("MODEL_CHANGED"));
        assertThat(ledger.get(0).facts()).containsEntry("from", "1").containsEntry("to", "2").containsEntry("toDigest", renamed.digest());
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_was_cut_off_is_begun_again_and_nobody_begins_beside_another(RehearsalTest.Database kind) throws Exception {
        // given
        aProduct(kind);
        for (int number = 1; number <= MANY; number++) {
            standing("PublicityEnds", number);
        }

        // when it is cut off within the second batch
        assertThatThrownBy(() -> migration(105).of(changed(), Renames.none(), OPERATOR)).isInstanceOf(OutOfMemoryError.class);
        ledger.clear();
        int failed = migration(Integer.MAX_VALUE).of(changed(), Renames.none(), OPERATOR);

        // then
        assertThat(failed).isZero();
        assertThat(rows("select state || ' ' || moved from model_migration order by started_at")).containsExactly("CUT_OFF 100", "DONE 20");
        assertThat(ledger).hasSize(20);

        // and while somebody has the turn
        new TransactionTemplate(transactions).executeWithoutResult(held -> {
            assertThat(records().takeTurn("publicity")).isTrue();
            Thread other = new Thread(() -> assertThatThrownBy(() -> migration(1).of(changed(), Renames.none(), OPERATOR))
                .hasMessageContaining("另一人正在迁移"));
            List<Throwable> wrong = new ArrayList<>();
            other.setUncaughtExceptionHandler((thread, failure) -> wrong.add(failure));
            other.start();
            try {
                other.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            assertThat(wrong).isEmpty();
        });
    }

    private void aProduct(RehearsalTest.Database kind) throws Exception {
        database = kind.empty();
        TestDatabases.migrate(database, "V46__model_migrations.sql");
        try (Connection connection = database.getConnection()) {
            V1__EngineSchema.createIn(connection);
        }
        transactions = new JdbcTransactionManager(database);
        SpringProcessEngineConfiguration configuration =
            MigrationEngine.settings(new SpringProcessEngineConfiguration(), database, "migrated-" + kind);
        configuration.setTransactionManager(transactions);
        configuration.setBeans(AnyCase.beans());
        engine = configuration.buildProcessEngine();
        Trial.deployed(engine, model());
    }

    private void standing(String place, int number) {
        engine.getRuntimeService().createProcessInstanceByKey("publicity").businessKey("GS-130306-2026-%06d".formatted(number))
            .setVariables(AnyCase.variables(List.of(model()))).startBeforeActivity(place).execute();
    }

    private MigrationRecords records() {
        return new MigrationRecords(JdbcClient.create(database), Clock.systemUTC());
    }

    /** @param dies after how many events the machine goes */
    private Migration migration(int dies) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Migration(engine, records(), new Batches(engine, records(), new TransactionTemplate(transactions), event -> {
            if (ledger.size() == dies) {
                throw new OutOfMemoryError("the machine goes");
            }
            ledger.add((CaseEvent) event);
        }, nowhere), transactions, nowhere);
    }

    private List<String> rows(String sql) {
        return JdbcClient.create(database).sql(sql).query(String.class).list();
    }

    private static NewModel model() {
        return NewModels.read("processes/notices").get(0);
    }

    private static NewModel changed() {
        NewModel model = model();
        return new NewModel(model.process(), model.name(), model.file(), model.xml().replaceAll("\\bPostNotice\\b(?!')", "HangNotice"));
    }
}
