package cn.unioncare.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.CountedStatements;
import cn.unioncare.TestDatabases;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.organisation.TestUnions;
import cn.unioncare.registry.ArchiveLifecycle.Closing;
import cn.unioncare.registry.ArchiveLifecycle.Move;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Scope;
import cn.unioncare.vault.IdNumber;
import cn.unioncare.vault.SealedJson;
import cn.unioncare.vault.TestVault;
import cn.unioncare.vault.Vault;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds of the archives' figures over random histories, on every database. */
abstract class ArchiveFiguresContract {

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final List<String> UNIONS = List.of("13030601", "13030602", "13010201", "130306");
    private static final Actor SOMEBODY = new Actor("approver.130306", new UnionCode("130306"), Set.of("approver"));
    private static final IdNumber WORKER = new IdNumber("130306197908229960");

    private final Random random = new Random(20180205);
    private final MovableClock clock = new MovableClock(FIRST);
    private DataSource database;
    private TransactionTemplate transaction;
    private JdbcClient jdbc;
    private Archives archives;
    private ArchiveLifecycle lifecycle;
    private ArchiveFigures figures;
    private final List<Object> told = new ArrayList<>();
    private int filed;

    abstract DataSource database();

    @BeforeEach
    void an_empty_registry() {
        database = database();
        TestDatabases.migrate(database, "V2__organisation.sql", "V4__registry.sql", "V5__notices.sql", "V6__hardship.sql",
            "V11__documents.sql", "V40__trail.sql", "V15__offices_with_dates.sql", "V20__rights_of_persons.sql", "V30__archive_history.sql",
            "V36__statistics_as_of.sql");
        TestUnions.load(database);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        Vault vault = TestVault.withRandomKeys();
        transaction = new TransactionTemplate(transactions);
        jdbc = JdbcClient.create(database);
        ArchiveHistory history = new ArchiveHistory(jdbc);
        archives = new Archives(jdbc, vault, new SealedJson(vault, new ObjectMapper()),
            new NumberSeries(jdbc, transactions), history, clock, told::add);
        lifecycle = new ArchiveLifecycle(history, new ActivePersons(jdbc, new JdbcTemplate(database), vault, clock),
            new ExitReasons(), TestUnions.of(jdbc), clock, told::add);
        figures = new ArchiveFigures(jdbc, vault);
    }

    @Test
    void every_figure_is_the_sum_of_what_stands_behind_it() {
        aYearOfChanges();
        Scope scope = scope("2018-02-10", "2018-06-20");

        Map<String, Map<UnionCode, BigDecimal>> counted = figures.count(figures.ids(), scope);

        assertThat(counted.values().stream().flatMap(byUnion -> byUnion.values().stream())
            .filter(value -> value.signum() > 0).count()).isGreaterThan(60);
        for (String id : figures.ids()) {
            for (UnionCode union : scope.unions()) {
                BigDecimal value = counted.getOrDefault(id, Map.of()).getOrDefault(union, BigDecimal.ZERO);
                assertThat(sum(behind(id, scope.of(Set.of(union))))).as(id + " of " + union).isEqualByComparingTo(value);
            }
        }
    }

    @Test
    void closing_is_opening_and_new_less_exits_and_moves_on_any_two_days() {
        aYearOfChanges();
        for (int i = 0; i < 40; i++) {
            LocalDate from = FIRST.plusDays(random.nextInt(300));
            Scope scope = new Scope(all(), from, from.plusDays(random.nextInt(60)), null);
            Map<String, Map<UnionCode, BigDecimal>> counted = figures.count(figures.ids(), scope);
            for (String kind : List.of("", ".persons")) {
                for (UnionCode union : all()) {
                    BigDecimal expected = at(counted, "archives.opening" + kind, union)
                        .add(at(counted, "archives.new" + kind, union)).subtract(at(counted, "archives.left" + kind, union))
                        .add(at(counted, "archives.moved.in" + kind, union))
                        .subtract(at(counted, "archives.moved.out" + kind, union));
                    assertThat(at(counted, "archives.closing" + kind, union)).as(union + " " + scope.from() + kind)
                        .isEqualByComparingTo(expected);
                }
            }
        }
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_unions() {
        establish(UNIONS.get(0));
        CountedStatements counted = new CountedStatements(database);
        ArchiveFigures same = new ArchiveFigures(JdbcClient.create(counted), TestVault.withRandomKeys());
        Set<UnionCode> many = IntStream.range(0, 60_000).mapToObj(i -> new UnionCode("13%08d".formatted(i)))
            .collect(Collectors.toSet());
        many.addAll(all());

        int few = counted.during(() -> same.count(same.ids(), scope("2018-01-01", "2018-02-01")));
        int lots = counted.during(() -> same.count(same.ids(), new Scope(many, FIRST, FIRST.plusDays(30), null)));

        assertThat(few).isEqualTo(3).isEqualTo(lots);
    }

    @Test
    void the_figures_of_a_past_day_stay_whatever_comes_later() {
        aYearOfChanges();
        Scope scope = scope("2018-01-01", "2018-12-28");
        Map<String, Map<UnionCode, BigDecimal>> before = figures.count(figures.ids(), scope);
        LocalDate later = LocalDate.of(2018, 12, 29);
        clock.set(later);

        String archive = establish(UNIONS.get(0));
        onFile().stream().filter(one -> !one.equals(archive)).forEach(one -> corrected(one, new ArchiveTraits("6", "RETIRED", "4")));
        onFile().stream().filter(one -> !one.equals(archive)).forEach(one -> corrected(one, new ArchiveTraits(null, "ON_POST", "1")));
        jdbc.sql("select number, case_id from hardship_archive where number not in (select archive from assistance_plan)")
            .query((row, index) -> new String[] {row.getString(1), row.getString(2)}).list().forEach(one -> agreed(one[0], one[1]));
        close(onFile().stream().filter(one -> !one.equals(archive)).findFirst().orElseThrow(), ArchiveState.RELIEVED, "1", later);
        move(archive, UNIONS.get(2), later);

        assertThat(figures.count(figures.ids(), scope)).isEqualTo(before);
        assertThat(figures.count(figures.ids(), scope("2018-01-01", "2018-12-29"))).isNotEqualTo(before);
    }

    @Test
    void what_is_registered_under_no_code_stands_as_unclassified_so_that_the_parts_make_up_the_whole() {
        aYearOfChanges();
        jdbc.sql("""
            update hardship_archive set level = '县级', main_cause = 'UNKNOWN'
            where number in (select archive from contact_card)""").update();
        Map<String, Map<UnionCode, BigDecimal>> counted = figures.count(figures.ids(), scope("2018-01-01", "2018-12-28"));
        for (String family : List.of("focus", "level", "category", "cause")) {
            for (UnionCode union : all()) {
                BigDecimal parts = counted.keySet().stream().filter(id -> id.startsWith("archives." + family + "."))
                    .map(id -> at(counted, id, union)).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(parts).as(family).isEqualByComparingTo(at(counted, "archives.closing", union));
            }
        }
        assertThat(counted.get("archives.focus.none").values()).anyMatch(value -> value.signum() > 0);
        assertThat(counted.get("archives.level.none").values()).anyMatch(value -> value.signum() > 0);
    }

    @Test
    void what_has_left_cannot_leave_again_and_a_reason_must_fit() {
        String archive = establish(UNIONS.get(0));
        assertThatThrownBy(() -> close(archive, ArchiveState.DELETED, "1", FIRST)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> close(archive, ArchiveState.RELIEVED, "1", FIRST.plusDays(1)))
            .isInstanceOf(Refusal.class);

        close(archive, ArchiveState.CANCELLED, "8", FIRST);

        assertThat(told).hasAtLeastOneElementOfType(ArchiveEstablished.class)
            .filteredOn(ArchiveClosed.class::isInstance).hasSize(1);
        assertThatThrownBy(() -> close(archive, ArchiveState.RELIEVED, "1", FIRST)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> move(archive, UNIONS.get(2), FIRST)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_archive_that_moves_is_determined_by_the_union_above_its_new_owner() {
        String archive = establish(UNIONS.get(0));

        move(archive, "13010201", FIRST);

        assertThat(told).filteredOn(ArchiveMoved.class::isInstance).singleElement()
            .isInstanceOfSatisfying(ArchiveMoved.class, moved -> {
                assertThat(moved.from()).isEqualTo(new UnionCode("130306"));
                assertThat(moved.to()).isEqualTo(new UnionCode("130102"));
            });
    }

    @Test
    void a_household_that_was_relieved_comes_back_as_a_relapse() {
        String archive = establishAgain("again");
        close(archive, ArchiveState.RELIEVED, "1", FIRST);
        establishAgain("again");

        assertThat(figures.count(Set.of("archives.new.relapse"), scope("2018-01-01", "2018-01-31"))
            .get("archives.new.relapse").get(new UnionCode(UNIONS.get(0)))).isEqualByComparingTo("1");
    }

    private void aYearOfChanges() {
        for (int day = 0; day < 360; day++) {
            clock.set(FIRST.plusDays(day));
            if (random.nextInt(3) > 0) {
                establish(UNIONS.get(random.nextInt(UNIONS.size())));
            }
            List<String> onFile = onFile();
            if (!onFile.isEmpty() && random.nextInt(4) > 0) {
                change(onFile.get(random.nextInt(onFile.size())), clock.today());
            }
        }
    }

    private void change(String archive, LocalDate on) {
        try {
            switch (random.nextInt(5)) {
                case 0 -> close(archive, ArchiveState.RELIEVED, "1", on);
                case 1 -> close(archive, ArchiveState.CANCELLED, "8", on);
                case 2 -> close(archive, ArchiveState.SUPPORTED, "3", on);
                case 3 -> close(archive, ArchiveState.DELETED, "12", on);
                default -> move(archive, UNIONS.get(random.nextInt(UNIONS.size())), on);
            }
        } catch (Refusal alreadySo) {
            // supported twice, or moved to where it is
        }
    }

    private String establish(String owner) {
        return establish(owner, "R" + filed);
    }

    private String establishAgain(String register) {
        return establish(UNIONS.get(0), register);
    }

    private String establish(String owner, String register) {
        ReviewRoute route = TestUnions.of(jdbc).routeFrom(new UnionCode(owner));
        CaseId caseId = new CaseId("JD-130306-2018-%06d".formatted(++filed));
        String archive = transaction.execute(status -> archives.establish(new NewArchive(caseId, route, register,
            WORKER, "测" + filed, 1 + random.nextInt(5), any("低保户", "低保边缘户", "意外致困户"), "RS2016",
            any("ILLNESS", "SCHOOLING", "OTHER"), any("1", "4", "5"), new ArchiveTraits(any("1", "3", null),
                any("ON_POST", "MIGRANT"), any("1", "3")), "{}"), SOMEBODY));
        if (random.nextBoolean()) {
            agreed(archive, caseId.value());
        }
        return archive;
    }

    private void agreed(String archive, String caseId) {
        transaction.executeWithoutResult(status -> {
            archives.keepPlan(archive, clock.today(), clock.today().plusDays(random.nextInt(200)),
                List.of(any("1", "2"), any("3", "4")), "{}");
            archives.issueCard(new CaseId(caseId), archive, SOMEBODY);
        });
    }

    private void corrected(String archive, ArchiveTraits traits) {
        CaseId caseId = new CaseId(jdbc.sql("select case_id from hardship_archive where number = ?").param(archive)
            .query(String.class).single());
        transaction.executeWithoutResult(status -> archives.correct(caseId, "GZ-130306-2018-000001", "测更正", traits, "{}"));
    }

    private String any(String... some) {
        return some[random.nextInt(some.length)];
    }

    private void close(String archive, ArchiveState state, String reason, LocalDate on) {
        transaction.executeWithoutResult(status ->
            lifecycle.close(new Closing(archive, state, reason, "BD-130306-2018-000001", on), SOMEBODY));
    }

    private void move(String archive, String to, LocalDate on) {
        transaction.executeWithoutResult(status ->
            lifecycle.move(new Move(archive, new UnionCode(to), "BD-130306-2018-000001", on), SOMEBODY));
    }

    private List<String> onFile() {
        return jdbc.sql("select number from hardship_archive where state in ('ACTIVE', 'SUPPORTED') order by number")
            .query(String.class).list();
    }

    private List<Behind.Card> behind(String id, Scope scope) {
        List<Behind.Card> all = new ArrayList<>();
        String after = null;
        do {
            Behind page = figures.behind(id, scope, after, 25);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(all).extracting(Behind.Card::key).doesNotHaveDuplicates();
        return all;
    }

    private static BigDecimal sum(List<Behind.Card> cards) {
        return cards.stream().map(Behind.Card::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal at(Map<String, Map<UnionCode, BigDecimal>> counted, String id, UnionCode union) {
        return counted.getOrDefault(id, Map.of()).getOrDefault(union, BigDecimal.ZERO);
    }

    private static Set<UnionCode> all() {
        return Stream.concat(UNIONS.stream(), Stream.of("130102")).map(UnionCode::new)
            .collect(Collectors.toSet());
    }

    private static Scope scope(String from, String until) {
        return new Scope(all(), LocalDate.parse(from), LocalDate.parse(until), null);
    }
}
