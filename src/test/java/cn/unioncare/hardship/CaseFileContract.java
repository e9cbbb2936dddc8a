package cn.unioncare.hardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import cn.unioncare.documents.Attachment;
import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.DocumentsFixture;
import cn.unioncare.documents.Papers;
import cn.unioncare.documents.WithAttachments;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is handed in with enclosures, on every database. */
abstract class CaseFileContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-02-26T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final CaseId CASE = new CaseId("JD-130306-2018-000001");
    private static final Actor CLERK = new Actor("clerk.13030601", new UnionCode("13030601"), Set.of("clerk"));

    record Report(String text, List<Attachment> attachments) implements WithAttachments { }

    private final List<CaseEvent> events = new ArrayList<>();
    private final Vault vault = TestVault.withRandomKeys();
    private TransactionTemplate transaction;
    private JdbcClient jdbc;
    private DocumentsFixture documents;
    private CaseFile file;

    abstract DataSource database();

    @BeforeEach
    void a_case_without_anything_handed_in() {
        DataSource database = database();
        TestDatabases.migrate(database, "V2__organisation.sql", "V5__notices.sql", "V6__hardship.sql",
            "V11__documents.sql", "V40__trail.sql", "V19__recusal.sql");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        jdbc = JdbcClient.create(database);
        documents = new DocumentsFixture(jdbc, vault, CLOCK);
        file = new CaseFile(new CaseSteps(jdbc, vault, new SealedJson(vault, new ObjectMapper()), documents.enclosures(), CLOCK,
            event -> events.add((CaseEvent) event)));
        jdbc.sql("insert into hardship_case (case_id, owner_union, reviewing_union, determining_union, region, state, "
            + "register_hmac, filed_on, filed_by) values (?, '13030601', '130306', '130306', '130306', 'SUBMITTED', "
            + "'x', date '2018-02-26', 'clerk')").param(CASE.value()).update();
    }

    private void handedIn(Step step, Report report) {
        transaction.executeWithoutResult(status -> file.add(CASE, step, CLERK, report, Map.of("decision", "X")));
    }

    @Test
    void a_step_takes_its_enclosures_into_the_case_and_the_ledger_their_digests() {
        String id = documents.uploaded("证明.jpg", CLERK.login());

        handedIn(Step.SURVEY_HOME, new Report("属实", List.of(new Attachment(id, "SURVEY_PHOTO"))));

        assertThat(jdbc.sql("select case_id, step, kind, handed_in_at from document_file").query().singleRow().values())
            .startsWith(CASE.value(), "SurveyHome", "SURVEY_PHOTO").doesNotContainNull();
        assertThat(events).singleElement().satisfies(event -> assertThat(event.facts())
            .containsEntry("file1", jdbc.sql("select digest from document_file").query(String.class).single()).containsEntry("step", "SurveyHome")
            .containsEntry("decision", "X").containsKey("digest"));
        assertThat(file.latest(CASE, Step.SURVEY_HOME, Report.class)).get()
            .isEqualTo(new Report("属实", List.of(new Attachment(id, "SURVEY_PHOTO"))));
    }

    @Test
    void a_step_with_a_wrong_enclosure_is_not_handed_in() {
        String id = documents.uploaded("证明.jpg", CLERK.login());
        Report report = new Report("属实", List.of(new Attachment(id, "OTHER"),
            new Attachment(documents.uploaded("他人.jpg", "somebody.else"), "OTHER")));

        assertThatThrownBy(() -> handedIn(Step.SURVEY_HOME, report)).isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.errors()).containsExactly(new Refusal.FieldError("attachments[1].id",
                "附件不存在或已用于其他案件，请重新上传")));

        assertThat(file.entries(CASE)).isEmpty();
        assertThat(events).isEmpty();
        assertThat(jdbc.sql("select count(*) from document_file where case_id is not null").query(Integer.class).single())
            .isZero();
    }

    @Test
    void a_form_that_begins_from_what_was_handed_in_shows_its_enclosures_by_name() {
        String id = documents.uploaded("《证明》 1.jpg", CLERK.login());
        ShownAttachments attachments = new ShownAttachments(documents.files(), new CodeLists());

        Map<String, Object> shown = attachments.in(Map.of("text", "属实", "attachments",
            List.of(Map.of("id", id, "kind", "OTHER"), Map.of("id", "gone", "kind", "OTHER"))));

        assertThat(shown).containsEntry("text", "属实").containsEntry("attachments", List.of(
            Map.of("id", id, "kind", "OTHER", "name", "《证明》 1.jpg", "type", "image/jpeg", "size",
                (long) Papers.jpeg().length),
            Map.of("id", "gone", "kind", "OTHER")));
        assertThat(attachments.in(Map.of("text", "x"))).isEqualTo(Map.of("text", "x"));
    }
}
