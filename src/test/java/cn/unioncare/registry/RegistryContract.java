package cn.unioncare.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.registry.ActivePersons.Entry;
import cn.unioncare.registry.ActivePersons.Place;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds of the registry on every database. */
abstract class RegistryContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-02-26T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final UnionCode COUNTY = new UnionCode("130306");
    private static final CaseId ONE = new CaseId("JD-130306-2018-000001");
    private static final CaseId OTHER = new CaseId("JD-130102-2018-000001");
    private static final IdNumber WORKER = new IdNumber("130306197908229960");
    private static final IdNumber SPOUSE = new IdNumber("130306197803119976");
    private static final IdNumber CHILD = new IdNumber("13030620081105998X");
    private static final Actor CLERK = new Actor("clerk.13030601", new UnionCode("13030601"), Set.of("clerk"));

    private TransactionTemplate transaction;
    private JdbcClient jdbc;
    private NumberSeries numbers;
    private ActivePersons persons;
    private Archives archives;

    abstract DataSource database();

    @BeforeEach
    void an_empty_registry() {
        DataSource database = database();
        TestDatabases.migrate(database, "V4__registry.sql", "V30__archive_history.sql");
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        Vault vault = TestVault.withRandomKeys();
        transaction = new TransactionTemplate(transactions);
        jdbc = JdbcClient.create(database);
        numbers = new NumberSeries(jdbc, transactions);
        persons = new ActivePersons(jdbc, new JdbcTemplate(database), vault, CLOCK);
        archives = new Archives(jdbc, vault, new SealedJson(vault, new ObjectMapper()), numbers,
            new ArchiveHistory(jdbc), CLOCK, event -> { });
    }

    @Test
    void numbers_run_without_gaps_in_a_series_of_their_own() {
        assertThat(next(NumberSeries.Kind.CASE)).isEqualTo("JD-130306-2018-000001");
        assertThat(next(NumberSeries.Kind.CASE)).isEqualTo("JD-130306-2018-000002");
        assertThat(next(NumberSeries.Kind.ARCHIVE)).isEqualTo("DA-130306-2018-000001");
    }

    @Test
    void a_number_is_given_back_when_its_transaction_fails() {
        transaction.executeWithoutResult(status -> {
            numbers.next(NumberSeries.Kind.CASE, COUNTY, Year.of(2018));
            status.setRollbackOnly();
        });

        assertThat(next(NumberSeries.Kind.CASE)).isEqualTo("JD-130306-2018-000001");
    }

    @Test
    void twenty_at_once_get_twenty_numbers_in_a_row() throws Exception {
        List<String> given = atOnce(20, () -> next(NumberSeries.Kind.CASE));

        assertThat(given).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
            .mapToObj("JD-130306-2018-%06d"::formatted).toList());
    }

    @Test
    void a_member_on_file_elsewhere_cannot_be_filed_again_and_nothing_of_the_other_household_is_told() {
        enter(ONE, head(WORKER), member(SPOUSE, 0));

        assertThatThrownBy(() -> enter(OTHER, head(CHILD), member(SPOUSE, 0)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                assertThat(refusal.getMessage()).contains("已在他处建档").doesNotContain(ONE.value());
                assertThat(refusal.errors()).extracting(Refusal.FieldError::field)
                    .containsExactly("members[0].idNumber");
            });
        assertThat(persons.caseOf(CHILD)).isEmpty();
    }

    @Test
    void of_many_who_file_one_household_at_once_one_succeeds() throws Exception {
        for (int round = 0; round < 10; round++) {
            CaseId left = new CaseId("JD-130306-2018-1%05d".formatted(round));
            CaseId right = new CaseId("JD-130102-2018-1%05d".formatted(round));
            List<Callable<Boolean>> filings = List.of(
                () -> filed(left, head(WORKER), member(SPOUSE, 0), member(CHILD, 1)),
                () -> filed(right, head(SPOUSE), member(CHILD, 0), member(WORKER, 1)));
            List<Boolean> results = all(filings);

            assertThat(results).containsExactlyInAnyOrder(true, false);
            transaction.executeWithoutResult(status -> {
                persons.leave(left);
                persons.leave(right);
            });
        }
    }

    @Test
    void a_corrected_application_replaces_the_persons_of_its_case() {
        enter(ONE, head(WORKER), member(SPOUSE, 0));

        enter(ONE, head(WORKER), member(CHILD, 0));

        assertThat(persons.caseOf(SPOUSE)).isEmpty();
        assertThat(persons.caseOf(CHILD)).contains(ONE);
    }

    @Test
    void persons_who_leave_may_be_filed_elsewhere() {
        enter(ONE, head(WORKER));
        transaction.executeWithoutResult(status -> persons.leave(ONE));

        enter(OTHER, head(WORKER));

        assertThat(persons.caseOf(WORKER)).contains(OTHER);
    }

    @Test
    void an_archive_is_on_file_under_its_register_and_shows_nothing_in_the_clear() {
        String number = establish(ONE, "130306000123", WORKER);

        assertThat(number).isEqualTo("DA-130306-2018-000001");
        assertThat(archives.isRegisterOnFile(" 130306000123 ")).isTrue();
        assertThat(archives.isRegisterOnFile("130306000124")).isFalse();
        assertThat(jdbc.sql("select * from hardship_archive").query().singleRow().toString())
            .doesNotContain("测钱二", "130306197908229960", "130306000123", "慢性病");
    }

    @Test
    void a_household_that_comes_back_keeps_its_number() {
        establish(ONE, "130306000123", WORKER);
        establish(OTHER, "130306000123", WORKER);

        assertThat(jdbc.sql("select count(*) from household").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_card_is_issued_once_however_often_it_is_asked() {
        String archive = establish(ONE, "130306000123", WORKER);

        String first = transaction.execute(status -> archives.issueCard(ONE, archive, CLERK));
        String again = transaction.execute(status -> archives.issueCard(ONE, archive, CLERK));

        assertThat(first).isEqualTo("LX-13030601-2018-000001").isEqualTo(again);
    }

    private String establish(CaseId caseId, String register, IdNumber head) {
        ReviewRoute route = new ReviewRoute(CLERK.union(), COUNTY, COUNTY, "130306");
        return transaction.execute(status -> archives.establish(new NewArchive(caseId, route, register, head, "测钱二",
            3, "低保边缘户", "RS2016", "ILLNESS", "4", new ArchiveTraits("3", "ON_POST", "1"), "{\"narrative\":\"慢性病\"}"), CLERK));
    }

    private String next(NumberSeries.Kind kind) {
        return transaction.execute(status -> numbers.next(kind, COUNTY, Year.of(2018)));
    }

    private void enter(CaseId caseId, Entry... household) {
        transaction.executeWithoutResult(status -> persons.enter(caseId, List.of(household), other -> false));
    }

    private boolean filed(CaseId caseId, Entry... household) {
        try {
            enter(caseId, household);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static Entry head(IdNumber idNumber) {
        return new Entry(idNumber, "applicant.idNumber", Place.HEAD);
    }

    private static Entry member(IdNumber idNumber, int index) {
        return new Entry(idNumber, "members[" + index + "].idNumber", Place.MEMBER);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        return all(IntStream.range(0, times).mapToObj(i -> work).toList());
    }

    private static <T> List<T> all(List<Callable<T>> works) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(works)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
