package cn.unioncare.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.ExpectedLog;
import cn.unioncare.TestDatabases;
import cn.unioncare.workflow.schema.V1__EngineSchema;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an operator is told before a model is changed, and that nothing is changed by asking. */
class RehearsalTest {

    public enum Database {
        H2, POSTGRES;

        DataSource empty() {
            return this == H2 ? TestDatabases.h2() : TestDatabases.postgres();
        }
    }

    private static final List<NewModel> MODELS = NewModels.read("processes");
    private static final Map<String, Object> VARIABLES = AnyCase.variables(MODELS);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    @RegisterExtension
    final ExpectedLog complaints = ExpectedLog.of("org.camunda.bpm.engine.bpmn.parser");
    private DataSource database;
    private ProcessEngine engine;

    @AfterEach
    void the_engine_ends() {
        if (engine != null) {
            engine.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cases_that_wait_alike_are_told_together_with_their_timers_and_the_original_is_not_touched(Database kind) throws Exception {
        // given
        aProduct(kind);
        standing("publicity", "PublicityEnds", "JD-130306-2018-000001");
        standing("publicity", "PublicityEnds", "JD-130306-2018-000002");
        standing("publicity", "PostNotice", "JD-130306-2018-000003");
        Map<String, List<Fact>> before = Facts.of(database);

        // when
        boolean clean = rehearsed(changed("publicity", "name=\"公示\"", "name=\"公示（新）\""), Renames.none());

        // then
        assertThat(clean).isTrue();
        assertThat(lines()).contains(
            "模型 公示（publicity），新模型摘要 " + changed("publicity", "name=\"公示\"", "name=\"公示（新）\"").digest().substring(0, 16)
                + "：按其他版本运行的 3 件",
            "  第 1 版，停在“公示期满”（PublicityEnds）：2 件",
            "    2 件留在原环节",
            "    定时 “公示期满”（PublicityEnds） 2 个，到期时间不变：2031-05-06 12:00",
            "    等候的消息：“收到异议”（ObjectionReceived） 2 个",
            "  第 1 版，停在“张贴公示”（PostNotice）：1 件",
            "    试行后逐件核对：任务、签收人、候选人、期限、定时、变量、消息前后一致",
            "演练通过：可以迁移。");
        assertThat(Facts.of(database)).isEqualTo(before);
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("publicity").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_renamed_activity_strands_its_cases_until_the_operator_says_where_they_go(Database kind) throws Exception {
        // given
        aProduct(kind);
        standing("publicity", "PostNotice", "JD-130306-2018-000003");
        NewModel renamed = changed("publicity", "\\bPostNotice\\b(?!')", "HangNotice");

        // when
        boolean withoutMapping = rehearsed(renamed, Renames.none());
        List<String> told = lines();
        boolean withMapping = rehearsed(renamed, Renames.of("publicity:PostNotice=HangNotice"));

        // then
        assertThat(withoutMapping).isFalse();
        assertThat(told).contains("    1 件不能迁移：PostNotice：新模型中没有编号相同的环节，对应文件中也没有写明。案号 JD-130306-2018-000003");
        assertThat(withMapping).isTrue();
        assertThat(lines()).contains("    1 件移动：“张贴公示”（PostNotice）移到“张贴公示”（HangNotice）");
    }

    @Test
    void what_a_case_would_lose_or_gain_is_told() throws Exception {
        // given
        aProduct(Database.H2);
        standing("aid-application", "ConfirmUse", "BF-130306-2026-000007");
        NewModel without = changed("aid-application", "\\bPaymentUndone\\b", "PaymentTakenBack");

        // when
        boolean clean = rehearsed(without, Renames.none());

        // then
        assertThat(clean).isFalse();
        assertThat(lines()).anyMatch(line -> line.startsWith("    迁移后有变化：不再有消息等候“") && line.contains("（PaymentUndone），1 件。案号 BF-130306-2026-000007"))
            .anyMatch(line -> line.startsWith("    迁移后有变化：增加了消息等候“") && line.contains("（PaymentTakenBack）"));
    }

    @Test
    void another_message_under_the_same_id_would_never_arrive_and_is_told() throws Exception {
        // given
        aProduct(Database.H2);
        standing("publicity", "PublicityEnds", "JD-130306-2018-000001");
        NewModel told = changed("publicity", "(<(?:bpmn:)?message [^>]*name=\")[^\"]*", "$1SomethingElse");
        assertThat(told.xml()).contains("SomethingElse");

        // when, then
        assertThat(rehearsed(told, Renames.none())).isFalse();
        assertThat(lines()).anyMatch(line -> line.contains("SomethingElse"));
    }

    @Test
    void incidents_and_jobs_of_the_system_are_told_and_go_along() throws Exception {
        // given
        aProduct(Database.H2);
        String instance = standing("household-visit", "ReportNeed", "ZF-130100-2026-000002");
        String job = engine.getManagementService().createJobQuery().processInstanceId(instance).singleResult().getId();
        engine.getManagementService().setJobRetries(job, 0);

        // when
        boolean clean = rehearsed(changed("household-visit", "name=\"走访慰问\"", "name=\"走访\""), Renames.none());

        // then
        assertThat(clean).isTrue();
        assertThat(lines()).anyMatch(line -> line.startsWith("    待办的系统任务：") && line.contains("（ReportNeed） 1 个"))
            .anyMatch(line -> line.startsWith("    异常（随案件迁移，不因此消除）：") && line.contains("（ReportNeed） 1 个"));
    }

    @Test
    void a_line_that_renames_nothing_is_named() throws Exception {
        aProduct(Database.H2);
        NewModel renamed = changed("publicity", "\\bPostNotice\\b(?!')", "HangNotice");
        assertThatThrownBy(() -> rehearsed(renamed, Renames.of("publicity:PostNotices=HangNotice", "PostNotice=HangNotice",
                "publicty:PostNotice=HangNotice", "publicity:PublicityEnds=HangNotice", "PostNotice2=HangTheNotice")))
            .isInstanceOf(CannotMigrate.class)
            .hasMessage("对应文件中有用不上的行：“publicity:PostNotices=HangNotice”原有各版模型中没有 PostNotices；"
                + "“publicty:PostNotice=HangNotice”所写的流程不在所给的模型中；“publicity:PublicityEnds=HangNotice”新模型中仍有 PublicityEnds；"
                + "“PostNotice2=HangTheNotice”新模型中没有 HangTheNotice");
    }

    @Test
    void a_model_that_the_engine_would_not_run_is_refused() throws Exception {
        aProduct(Database.H2);
        assertThatThrownBy(() -> rehearsed(changed("publicity", "isExecutable=\"true\"", "isExecutable=\"false\""), Renames.none()))
            .hasMessage("模型没有标为可执行（isExecutable）：publicity.bpmn");
        assertThatThrownBy(() -> rehearsed(changed("publicity", "messageRef=\"[^\"]*\"", "messageRef=\"Nobody\""), Renames.none()))
            .isInstanceOf(CannotMigrate.class).hasMessageStartingWith("引擎不能执行这个模型：publicity.bpmn");
        assertThat(complaints.lines()).singleElement().asString().contains("ENGINE-01004");
    }

    @Test
    void what_is_no_model_is_refused(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("other.bpmn"), MODELS.get(0).xml());
        assertThatThrownBy(() -> NewModels.read(folder.toString())).hasMessageStartingWith("文件名应与流程编号一致");
        Files.writeString(folder.resolve("other.bpmn"), "<a/>");
        assertThatThrownBy(() -> NewModels.read(folder.toString())).hasMessage("不是合格的流程模型：other.bpmn");
        Files.delete(folder.resolve("other.bpmn"));
        assertThatThrownBy(() -> NewModels.read(folder.toString())).hasMessageStartingWith("没有流程模型");
        Path lines = Files.writeString(folder.resolve("renames"), "# 说明\nA = B\nA=C\n");
        assertThatThrownBy(() -> Renames.read(lines)).hasMessage("对应文件中重复：A");
    }

    private void aProduct(Database kind) throws Exception {
        database = kind.empty();
        try (Connection connection = database.getConnection()) {
            V1__EngineSchema.createIn(connection);
        }
        ProcessEngineConfigurationImpl configuration = MigrationEngine.on(database, "rehearsed-" + kind);
        configuration.setBeans(AnyCase.beans());
        engine = configuration.buildProcessEngine();
        MODELS.forEach(model -> Trial.deployed(engine, model));
    }

    private String standing(String process, String place, String caseNumber) {
        return engine.getRuntimeService().createProcessInstanceByKey(process).businessKey(caseNumber).setVariables(VARIABLES)
            .startBeforeActivity(place).execute().getId();
    }

    private static NewModel changed(String process, String what, String instead) {
        NewModel model = MODELS.stream().filter(one -> one.process().equals(process)).findFirst().orElseThrow();
        return new NewModel(process, model.name(), model.file(), model.xml().replaceAll(what, instead));
    }

    private boolean rehearsed(NewModel model, Renames renames) {
        printed.reset();
        return new Rehearsal(database, new PrintStream(printed, true, StandardCharsets.UTF_8)).of(List.of(model), renames);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
