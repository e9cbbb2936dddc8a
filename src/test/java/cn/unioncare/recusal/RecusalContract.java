package cn.unioncare.recusal;

import cn.unioncare.TestDatabases;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.TestVault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tables of recusal keep. */
abstract class RecusalContract {

    private static final CaseId CASE = new CaseId("JD-130306-2018-000001");
    private static final CaseId OTHER = new CaseId("JD-130306-2018-000002");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-02-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Actor CLERK = new Actor("clerk", new UnionCode("130306"), Set.of("clerk"));

    private final Map<CaseId, Map<String, LocalDate>> households = new HashMap<>();
    private final List<CaseEvent> events = new ArrayList<>();
    private JdbcClient jdbc;
    private Kin kin;
    private RelativeTable relatives;
    private Recusals recusals;
    private LiftingTable liftings;

    abstract DataSource database();

    @BeforeEach
    void a_clerk_and_two_households() {
        DataSource database = database();
        TestDatabases.migrate(database, "V2__organisation.sql", "V5__notices.sql", "V6__hardship.sql",
            "V15__offices_with_dates.sql", "V19__recusal.sql", "V21__kinship_liftings.sql");
        jdbc = JdbcClient.create(database);
        jdbc.sql("insert into union_unit (code, name, tier, region, determines) values ('130306', '区总', 'COUNTY', '130306', true)").update();
        jdbc.sql("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values ('clerk', '测', '', '130306', date '2000-01-01')""").update();
        households.put(CASE, Map.of("father", LocalDate.of(2018, 1, 10)));
        households.put(OTHER, Map.of("father", LocalDate.of(2018, 2, 10), "aunt", LocalDate.of(2018, 1, 10)));
        kin = new Kin(jdbc, households());
        relatives = new RelativeTable(jdbc, TestVault.withRandomKeys());
        liftings = new LiftingTable(jdbc, TestVault.withRandomKeys());
        recusals = new Recusals(jdbc, CLOCK, event -> events.add((CaseEvent) event));
    }

    private ObjectProvider<Households> households() {
        Households known = new Households() {
            @Override
            public Map<String, LocalDate> among(CaseId caseId, Collection<String> hashes) {
                Map<String, LocalDate> found = new HashMap<>(households.getOrDefault(caseId, Map.of()));
                found.keySet().retainAll(hashes);
                return found;
            }

            @Override
            public Map<CaseId, Map<String, LocalDate>> casesOf(Collection<String> hashes) {
                Map<CaseId, Map<String, LocalDate>> found = new HashMap<>();
                households.keySet().forEach(id -> found.put(id, among(id, hashes)));
                found.values().removeIf(Map::isEmpty);
                return found;
            }

            @Override
            public String hashOf(String idNumber) {
                return idNumber;
            }
        };
        return new ObjectProvider<>() {
            @Override
            public Stream<Households> stream() {
                return Stream.of(known);
            }

            @Override
            public Households getObject() {
                return known;
            }
        };
    }

    private static OffsetDateTime at(String day) {
        return OffsetDateTime.parse(day + "T09:00:00+08:00");
    }

    @Test
    void who_has_registered_nobody_is_nobodys_kin() {
        assertThat(kin.isOf(CASE, "clerk")).isFalse();
        assertThat(kin.casesOf("clerk")).isEmpty();
        assertThat(kin.hashesOf("clerk")).isEmpty();
    }

    @Test
    void a_registered_relative_keeps_from_the_cases_of_that_household_only() {
        relatives.add("1", "clerk", Relation.PARENT, "aunt", "测*", at("2018-01-20"));

        assertThat(kin.isOf(OTHER, "clerk")).isTrue();
        assertThat(kin.isOf(CASE, "clerk")).isFalse();
        assertThat(kin.isOf(OTHER, "another")).isFalse();
        assertThat(kin.casesOf("clerk")).containsExactly(OTHER);
    }

    @Test
    void an_entry_taken_out_goes_on_for_what_had_been_filed() {
        relatives.add("1", "clerk", Relation.PARENT, "father", "测*", at("2018-01-20"));
        assertThat(relatives.end("1", "another", at("2018-02-01"))).isFalse();
        assertThat(relatives.end("1", "clerk", at("2018-02-01"))).isTrue();
        assertThat(relatives.end("1", "clerk", at("2018-02-02"))).isFalse();

        assertThat(kin.isOf(CASE, "clerk")).isTrue();
        assertThat(kin.isOf(OTHER, "clerk")).isFalse();
        assertThat(kin.casesOf("clerk")).containsExactly(CASE);
        assertThat(kin.hashesOf("clerk")).isEmpty();
        assertThat(relatives.isInForce("clerk", "father")).isFalse();
    }

    @Test
    void what_was_declared_in_a_case_is_kept_and_told_once() {
        recusals.declared(CASE, "SurveyHome", CLERK);
        recusals.declared(CASE, "Determine", CLERK);

        assertThat(kin.isOf(CASE, "clerk")).isTrue();
        assertThat(kin.isOf(OTHER, "clerk")).isFalse();
        assertThat(kin.casesOf("clerk")).containsExactly(CASE);
        assertThat(events).extracting(CaseEvent::act).containsExactly("RECUSED");
    }

    @Test
    void a_declaration_that_was_lifted_stands_in_the_way_no_more_until_it_is_made_again() {
        recusals.declared(CASE, "SurveyHome", CLERK);
        assertThat(recusals.of("clerk")).extracting(Recusals.Declaration::caseId).containsExactly(CASE);

        recusals.lift(CASE, "another", at("2018-02-02"));
        assertThat(kin.isOf(CASE, "clerk")).isTrue();
        recusals.lift(CASE, "clerk", at("2018-02-02"));
        assertThat(kin.isOf(CASE, "clerk")).isFalse();
        assertThat(kin.casesOf("clerk")).isEmpty();
        assertThat(recusals.of("clerk")).isEmpty();

        recusals.declared(CASE, "Determine", CLERK);
        assertThat(kin.isOf(CASE, "clerk")).isTrue();
        assertThat(events).extracting(CaseEvent::act).containsExactly("RECUSED", "RECUSED");
    }

    @Test
    void an_entry_that_was_a_mistake_counts_for_no_household() {
        relatives.add("1", "clerk", Relation.PARENT, "father", "测*", at("2018-01-20"));
        relatives.end("1", "clerk", at("2018-02-01"));
        assertThat(relatives.stands("1", "clerk")).isTrue();
        assertThat(relatives.stands("1", "another")).isFalse();

        relatives.lift("1", "clerk", at("2018-02-02"));

        assertThat(relatives.stands("1", "clerk")).isFalse();
        assertThat(kin.isOf(CASE, "clerk")).isFalse();
        assertThat(relatives.of("clerk").get(0).endedOn()).contains(LocalDate.of(2018, 2, 1));
    }

    @Test
    void nobody_decides_on_what_he_asked_for_himself_nor_twice() {
        liftings.add("a", new NewLifting(CASE.value(), null, "点错了"), "clerk", at("2018-02-01"));

        assertThat(liftings.decide("a", Lifting.State.CONFIRMED, "clerk", at("2018-02-02"))).isFalse();
        assertThat(liftings.ofUnions(List.of("130306")).get(0).state()).isEqualTo(Lifting.State.ASKED);
        assertThat(liftings.decide("a", Lifting.State.REFUSED, "admin", at("2018-02-02"))).isTrue();
        assertThat(liftings.decide("a", Lifting.State.CONFIRMED, "admin", at("2018-02-02"))).isFalse();
        assertThat(liftings.find("a")).contains(new Lifting("a", "clerk", "测", new UnionCode("130306"), Optional.of(CASE),
            Optional.empty(), Lifting.State.REFUSED, "点错了", LocalDate.of(2018, 2, 1), Optional.of("admin"),
            Optional.of(LocalDate.of(2018, 2, 2))));
        assertThat(liftings.ofUnions(List.of("130300"))).isEmpty();
        assertThat(jdbc.sql("select reason_sealed from kinship_lifting").query(String.class).single()).doesNotContain("点错");
    }

    @Test
    void a_name_is_kept_sealed_and_shown_masked() {
        relatives.add("1", "clerk", Relation.SPOUSE, "aunt", "欧阳**", at("2018-01-20"));

        assertThat(relatives.of("clerk")).containsExactly(new RegisteredRelative("1", Relation.SPOUSE, "欧阳**",
            LocalDate.of(2018, 1, 20), Optional.empty()));
        assertThat(jdbc.sql("select name_sealed from relative_entry").query(String.class).single()).doesNotContain("欧阳");
    }

    @Test
    void a_confirmation_counts_once_a_day() {
        assertThat(relatives.confirmedOn("clerk")).isEmpty();
        relatives.confirm("clerk", LocalDate.of(2018, 2, 1));
        relatives.confirm("clerk", LocalDate.of(2018, 2, 1));
        relatives.confirm("clerk", LocalDate.of(2019, 2, 1));
        assertThat(relatives.confirmedOn("clerk")).contains(LocalDate.of(2019, 2, 1));
    }
}
