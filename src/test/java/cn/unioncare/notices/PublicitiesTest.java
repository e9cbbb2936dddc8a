package cn.unioncare.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.unioncare.TestDatabases;
import cn.unioncare.calendar.PublicityPeriod;
import cn.unioncare.calendar.WorkingDays;
import cn.unioncare.documents.AuthorisationLetter;
import cn.unioncare.documents.AuthorisationLetter.Scope;
import cn.unioncare.documents.ConsentWithdrawn;
import cn.unioncare.documents.DocumentsFixture;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.registry.NumberSeriesFixture;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PublicitiesTest {

    private static final CaseId CASE = new CaseId("JD-130306-2021-000001");
    private static final UnionCode COUNTY = new UnionCode("130306");
    private static final ReviewRoute ROUTE = new ReviewRoute(new UnionCode("13030601"), COUNTY, COUNTY, "130306");
    private static final Actor CLERK = new Actor("clerk.13030601", ROUTE.owner(), Set.of("clerk"));
    private static final OffsetDateTime ANNOUNCED = OffsetDateTime.parse("2021-04-21T00:00:00+08:00");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-04-13T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path folder;

    private final Vault vault = TestVault.withRandomKeys();
    private final SealedJson sealed = new SealedJson(vault, JsonMapper.builder().addModule(new JavaTimeModule()).build());
    private DataSource database;
    private TransactionTemplate transaction;

    @BeforeEach
    void a_list_that_was_posted_on_2021_04_13() {
        database = TestDatabases.h2();
        TestDatabases.migrate(database, "V4__registry.sql", "V5__notices.sql", "V6__hardship.sql",
            "V11__documents.sql", "V40__trail.sql", "V13__publicity_list.sql", "V14__posting.sql", "V20__rights_of_persons.sql",
            "V24__lists_of_honours.sql", "V10__audit.sql", "V50__posted_at.sql");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Publicities publicities = publicitiesBy(new WorkingDays(""));
        transaction.executeWithoutResult(status -> {
            authorised(CASE, LocalDate.of(2021, 12, 31));
            publicities.request(CASE, ROUTE, new Subject("测钱二", "示例厂", "低保户", "其他原因"), 5);
            publicities.post(CASE, onTheBoardOn(LocalDate.of(2021, 4, 13)), CLERK);
        });
    }

    @Test
    void a_publicity_ends_when_the_calendar_says() {
        assertThat(publicitiesBy(new WorkingDays("")).endsAt(CASE)).isEqualTo(ANNOUNCED);
    }

    @Test
    void a_later_notice_of_a_holiday_lengthens_it() throws IOException {
        assertThat(publicitiesBy(calendarWith("2021-04-19,OFF")).endsAt(CASE))
            .isEqualTo(OffsetDateTime.parse("2021-04-22T00:00:00+08:00"));
    }

    @Test
    void a_later_notice_of_a_working_day_never_shortens_what_was_announced() throws IOException {
        assertThat(publicitiesBy(calendarWith("2021-04-17,WORK")).endsAt(CASE)).isEqualTo(ANNOUNCED);
    }

    @Test
    void a_day_to_come_is_no_day_of_posting() {
        assertThatThrownBy(() -> publicitiesBy(new WorkingDays(""))
            .post(CASE, onTheBoardOn(LocalDate.of(2021, 4, 14)), CLERK)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_was_handed_in_with_the_list_is_kept_whole() {
        assertThat(publicitiesBy(new WorkingDays("")).newestOf(CASE).orElseThrow().posted().orElseThrow().posting())
            .contains(onTheBoardOn(LocalDate.of(2021, 4, 13)));
    }

    @Test
    void the_clerk_is_told_until_when_the_list_would_hang() {
        Publicities publicities = publicitiesBy(new WorkingDays(""));
        assertThat(publicities.possiblePeriods(publicities.of(CASE))).extracting(PublicityPeriod::postedOn,
            PublicityPeriod::lastDay).containsExactly(tuple(LocalDate.of(2021, 4, 13), LocalDate.of(2021, 4, 20)));
    }

    @Test
    void a_letter_that_expires_before_the_last_day_lets_nothing_be_posted() {
        CaseId other = new CaseId("JD-130306-2021-000002");
        Publicities publicities = publicitiesBy(new WorkingDays(""));
        transaction.executeWithoutResult(status -> {
            authorised(other, LocalDate.of(2021, 4, 19));
            publicities.request(other, ROUTE, new Subject("测钱二", "示例厂", "低保户", "其他原因"), 5);
        });
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
            publicities.post(other, onTheBoardOn(LocalDate.of(2021, 4, 13)), CLERK))).isInstanceOf(Refusal.class)
            .hasMessageContaining("有效期至 2021-04-19").hasMessageContaining("2021-04-20").hasMessageContaining("补签授权书");
    }

    @Test
    void a_list_whose_consent_is_withdrawn_comes_down() {
        Publicities publicities = publicitiesBy(new WorkingDays(""));
        publicities.on(new ConsentWithdrawn(CASE, Set.of(Scope.PUBLICITY), LocalDate.of(2021, 4, 13), CLERK));
        assertThat(publicities.newestOf(CASE).orElseThrow().posted().orElseThrow().takenDownOn())
            .isEqualTo("2021-04-13");
    }

    @Test
    void a_withdrawal_of_something_else_leaves_it_hanging() {
        Publicities publicities = publicitiesBy(new WorkingDays(""));
        publicities.on(new ConsentWithdrawn(CASE, Set.of(Scope.PAYMENT), LocalDate.of(2021, 4, 13), CLERK));
        assertThat(publicities.newestOf(CASE).orElseThrow().posted().orElseThrow().takenDownOn()).isNull();
    }

    private void authorised(CaseId caseId, LocalDate until) {
        new DocumentsFixture(JdbcClient.create(database), vault, CLOCK).authorisations(sealed).filed(caseId,
            new AuthorisationLetter(LocalDate.of(2021, 4, 1), until, Set.of(Scope.PUBLICITY), true, null, null, null,
                true, true), CLERK);
    }

    private static Posting onTheBoardOn(LocalDate day) {
        return new Posting(day, "公告栏", true, List.of("BULLETIN"), "冀工办发〔2017〕44号", "0335-6012706", null,
            "示例厂工会", null, null);
    }

    private WorkingDays calendarWith(String row) throws IOException {
        Path notices = folder.resolve("notices.csv");
        Files.writeString(notices, "date,kind,name,source\n" + row + ",测试,测试通知\n");
        return new WorkingDays(notices.toString());
    }

    private Publicities publicitiesBy(WorkingDays calendar) {
        JdbcClient jdbc = JdbcClient.create(database);
        DocumentsFixture documents = new DocumentsFixture(jdbc, vault, CLOCK);
        return new Publicities(new PublicityStore(jdbc, sealed), new ObjectionStore(jdbc, sealed), calendar,
            NumberSeriesFixture.on(database), documents.authorisations(sealed), documents.enclosures(), CLOCK,
            event -> { });
    }
}
