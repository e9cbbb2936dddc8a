package cn.unioncare.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds of the record of letters on every database. */
abstract class AuthorisationsContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-02-10T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final CaseId CASE = new CaseId("JD-130306-2018-000001");
    private static final Actor CLERK = new Actor("clerk.13030601", new UnionCode("13030601"), Set.of("clerk"));
    private static final LocalDate FEBRUARY = LocalDate.of(2018, 2, 1);

    private final List<Object> told = new ArrayList<>();
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private Authorisations authorisations;
    private DocumentsFixture documents;

    abstract DataSource database();

    @BeforeEach
    void an_empty_record() {
        DataSource database = database();
        TestDatabases.migrate(database, "V4__registry.sql", "V5__notices.sql", "V6__hardship.sql", "V11__documents.sql", "V40__trail.sql",
            "V20__rights_of_persons.sql");
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Vault vault = TestVault.withRandomKeys();
        SealedJson sealed = new SealedJson(vault, JsonMapper.builder().addModule(new JavaTimeModule()).build());
        documents = new DocumentsFixture(jdbc, vault, CLOCK);
        authorisations = new Authorisations(new AuthorisationStore(jdbc, sealed), documents.enclosures(), CLOCK,
            told::add);
    }

    @Test
    void a_letter_comes_back_as_it_was_signed_and_names_nobody_in_the_clear() {
        authorisations.filed(CASE, letter("测钱二", Scope.PUBLICITY), CLERK);
        Authorisation entry = authorisations.of(CASE).papers().get(0);
        assertThat(authorisations.letter(CASE, entry)).contains(letter("测钱二", Scope.PUBLICITY));
        assertThat(jdbc.sql("select content_sealed from authorisation").query(String.class).single()).startsWith("v1:");
    }

    @Test
    void a_correction_that_repeats_the_letter_adds_nothing() {
        authorisations.filed(CASE, letter("测钱二", Scope.PUBLICITY), CLERK);
        authorisations.corrected(CASE, letter("测钱二", Scope.PUBLICITY), CLERK);
        assertThat(authorisations.of(CASE).papers()).hasSize(1);
        authorisations.corrected(CASE, letter("测孙三", Scope.PUBLICITY), CLERK);
        assertThat(authorisations.of(CASE).papers()).hasSize(2);
    }

    @Test
    void a_later_letter_and_a_withdrawal_go_with_their_papers_into_the_record_and_the_ledger() {
        authorisations.filed(CASE, letter("测钱二", Scope.CIVIL_AFFAIRS), CLERK);
        transaction.executeWithoutResult(status -> authorisations.add(CASE, new LaterLetter(LaterLetter.Kind.EXTENSION,
            letter("测钱二", Scope.PUBLICITY), scan()), CLERK));
        transaction.executeWithoutResult(status -> authorisations.withdraw(CASE,
            new Withdrawal(LocalDate.of(2018, 2, 10), Set.of(Scope.PUBLICITY), "不愿公开", scan()), CLERK));

        assertThat(authorisations.of(CASE).papers()).extracting(Authorisation::kind).containsExactly(
            Authorisation.Kind.APPLICATION, Authorisation.Kind.EXTENSION, Authorisation.Kind.WITHDRAWAL);
        assertThat(told).filteredOn(ConsentWithdrawn.class::isInstance).singleElement();
        assertThat(told.toString()).contains("AUTHORISED", "CONSENT_WITHDRAWN").doesNotContain("不愿公开", "测钱二");
        assertThatThrownBy(() -> authorisations.require(CASE, Scope.PUBLICITY, LocalDate.of(2018, 2, 10),
            LocalDate.of(2018, 2, 10))).isInstanceOf(Refusal.class).hasMessageContaining("撤回");
    }

    @Test
    void nothing_is_withdrawn_before_anything_was_signed() {
        authorisations.filed(CASE, letter("测钱二", Scope.PUBLICITY), CLERK);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> authorisations.withdraw(CASE,
            new Withdrawal(LocalDate.of(2018, 1, 31), Set.of(Scope.PUBLICITY), "不愿公开", scan()), CLERK)))
            .isInstanceOf(Refusal.class);
    }

    private List<Attachment> scan() {
        return List.of(new Attachment(documents.uploaded("授权书.jpg", CLERK.login()), "AUTHORISATION"));
    }

    private static AuthorisationLetter letter(String signer, Scope scope) {
        return new AuthorisationLetter(FEBRUARY, LocalDate.of(2019, 1, 31), Set.of(scope), true, List.of("UNION"),
            List.of("INCOME"), List.of(signer), true, true);
    }
}
