package cn.unioncare.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import cn.unioncare.TestDatabases;
import cn.unioncare.organisation.AdministrationRecords;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.schema.V1__EngineSchema;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Running cases are moved once, on record, however often it is begun. */
class MigrationTest {

    private static final Actor OPERATOR = new Actor("admin", new UnionCode("130000"), Set.of("admin"));
    private static final Renames NONE = Renames.none();
    private static final int BATCH = 10;
    private static final int MANY = 12;

    private final List<CaseEvent> ledger = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
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
        Map<String, String> timers = timers();
        NewModel renamed = changed();

        // when
        Tally tally = migrated(renamed, NONE, ledger::add);

        // then
        assertThat(tally).isEqualTo(new Tally(MANY - 1, 1));
        assertThat(rows("select from_version || '>' || to_version || ' ' || to_digest || ' ' || run_by || ' ' || state || ' ' || moved || '+' || failed"
            + " from model_migration")).containsExactly("1>2 " + renamed.digest() + " admin DONE 11+1");
        assertThat(rows("select case_id || ' ' || reason from model_migration_failure"))
            .containsExactly("GS-130306-2026-000007 PostNotice：新模型中没有编号相同的环节，对应文件中也没有写明");
        assertThat(ledger).hasSize(MANY - 1).allSatisfy(event -> assertThat(event.act()).isEqualTo("MODEL_CHANGED"));
        assertThat(ledger.get(0).facts()).containsEntry("fromVersion", "1").containsEntry("toVersion", "2").containsEntry("toDigest", renamed.digest());
        assertThat(timers()).isEqualTo(timers).hasSize(MANY - 1);
        assertThat(lines()).contains("  第 1 版到第 2 版：已迁移 10 / 12 件，未迁移 1 件", "  第 1 版到第 2 版：已迁移 11 / 12 件，未迁移 1 件");
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_was_cut_off_is_begun_again(RehearsalTest.Database kind) throws Exception {
        // given
        aProduct(kind);
        for (int number = 1; number <= MANY; number++) {
            standing("PublicityEnds", number);
        }

        // when it is cut off within the second batch
        assertThatThrownBy(() -> migrated(changed(), NONE, event -> {
            if (ledger.size() == BATCH + 1) {
                throw new OutOfMemoryError("the machine goes");
            }
            ledger.add(event);
        })).isInstanceOf(OutOfMemoryError.class);
        ledger.clear();
        Tally tally = migrated(changed(), NONE, ledger::add);

        // then
        assertThat(tally).isEqualTo(new Tally(MANY - BATCH, 0));
        assertThat(rows("select state || ' ' || moved from model_migration order by started_at")).containsExactly("CUT_OFF 10", "DONE 2");
        assertThat(ledger).hasSize(MANY - BATCH);
        assertThat(migrated(changed(), NONE, ledger::add)).isEqualTo(Tally.NONE);
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("publicity").count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @SuppressWarnings("try")
    void nobody_begins_beside_another(RehearsalTest.Database kind) throws Exception {
        // given
        aProduct(kind);
        standing("PublicityEnds", 1);

        // when
        try (Turn another = Turn.of(database, "publicity")) {
            assertThatThrownBy(() -> migrated(changed(), NONE, ledger::add)).isInstanceOf(CannotMigrate.class)
                .hasMessageContaining("另一人正在迁移");
        }

        // then
        assertThat(ledger).isEmpty();
        assertThat(migrated(changed(), NONE, ledger::add)).isEqualTo(new Tally(1, 0));
    }

    @ParameterizedTest
    @EnumSource
    void a_case_of_which_the_ledger_cannot_tell_stays_as_it_was(RehearsalTest.Database kind) throws Exception {
        // given
        aProduct(kind);
        for (int number = 1; number <= 3; number++) {
            standing("PublicityEnds", number);
        }

        // when
        Tally tally = migrated(changed(), NONE, event -> {
            if (event.caseId().value().endsWith("2")) {
                throw new IllegalStateException("the ledger is full");
            }
        });

        // then
        assertThat(tally).isEqualTo(new Tally(2, 1));
        assertThat(versionOf(2)).isEqualTo(1);
        assertThat(rows("select case_id || ' ' || reason from model_migration_failure"))
            .containsExactly("GS-130306-2026-000002 引擎说明：the ledger is full");
    }

    @Test
    void a_case_that_holds_something_else_after_the_move_does_not_go_though_the_rehearsal_was_clean() throws Exception {
        // given
        aProduct(RehearsalTest.Database.H2);
        standing("PublicityEnds", 1);
        NewModel deaf = new NewModel("publicity", "公示", "publicity.bpmn", model().xml().replaceAll("\\bObjectionReceived\\b", "SomebodyObjected"));
        Passage passage = new Passages(engine, NONE).between(version(1), Trial.deployed(engine, deaf));

        // when
        Tally tally = batches(ledger::add).move(passage, new Errand("run", OPERATOR, Map.of()));

        // then
        assertThat(tally).isEqualTo(new Tally(0, 1));
        assertThat(versionOf(1)).isEqualTo(1);
        assertThat(rows("select reason from model_migration_failure")).singleElement().asString()
            .startsWith("迁移后有变化：").contains("消息等候“", "（SomebodyObjected）");
        assertThat(ledger).isEmpty();
    }

    @Test
    void a_model_by_which_no_case_may_go_is_not_even_deployed() throws Exception {
        // given
        aProduct(RehearsalTest.Database.H2);
        standing("PostNotice", 1);

        // when
        Tally tally = migrated(changed(), NONE, ledger::add);

        // then
        assertThat(tally).isEqualTo(new Tally(0, 1));
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("publicity").count()).isEqualTo(1);
        assertThat(rows("select id from model_migration")).isEmpty();
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

    private Tally migrated(NewModel model, Renames renames, Consumer<CaseEvent> heard) {
        return new Migration(engine, database, records(), batches(heard), out()).of(List.of(model), renames, OPERATOR);
    }

    private Batches batches(Consumer<CaseEvent> heard) {
        return new Batches(engine, records(), new Crossing(engine, database, records(), transactions,
            event -> heard.accept((CaseEvent) event)), BATCH, out());
    }

    private MigrationRecords records() {
        return new MigrationRecords(JdbcClient.create(database), mock(AdministrationRecords.class), transactions, Clock.systemUTC());
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private ProcessDefinition version(int number) {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("publicity").processDefinitionVersion(number)
            .singleResult();
    }

    private int versionOf(int number) {
        return engine.getRepositoryService().getProcessDefinition(engine.getRuntimeService().createProcessInstanceQuery()
            .processInstanceBusinessKey("GS-130306-2026-%06d".formatted(number)).singleResult().getProcessDefinitionId()).getVersion();
    }

    private Map<String, String> timers() {
        return engine.getManagementService().createJobQuery().timers().list().stream()
            .collect(Collectors.toMap(Job::getId, job -> job.getDuedate().toString()));
    }

    private List<String> rows(String sql) {
        return JdbcClient.create(database).sql(sql).query(String.class).list();
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static NewModel model() {
        return NewModels.read("processes/notices").get(0);
    }

    private static NewModel changed() {
        NewModel model = model();
        return new NewModel(model.process(), model.name(), model.file(), model.xml().replaceAll("\\bPostNotice\\b(?!')", "HangNotice"));
    }
}
