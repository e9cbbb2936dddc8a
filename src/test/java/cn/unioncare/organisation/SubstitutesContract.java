package cn.unioncare.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.TestDatabases;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may stand in for whom, for every pair of roles and on every database. */
abstract class SubstitutesContract {

    private static final Clock FEBRUARY_2018 =
        Clock.fixed(Instant.parse("2018-02-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate TODAY = LocalDate.now(FEBRUARY_2018);
    private static final UnionCode COUNTY = new UnionCode("130306");

    private JdbcClient jdbc;
    private People people;
    private Absences absences;
    private int number;

    abstract DataSource database();

    @BeforeEach
    void a_county() {
        DataSource database = database();
        TestDatabases.migrate(database, "V2__organisation.sql", "V5__notices.sql", "V6__hardship.sql", "V15__offices_with_dates.sql",
            "V19__recusal.sql");
        jdbc = JdbcClient.create(database);
        Unions unions = new Unions(jdbc);
        AbsenceTable table = new AbsenceTable(jdbc);
        people = new People(jdbc, unions, table, FEBRUARY_2018);
        absences = new Absences(table, new Substitutes(table), people, unions, FEBRUARY_2018, event -> { });
        jdbc.sql("insert into union_unit (code, name, tier, region, determines) values (?, '区总', 'COUNTY', '130306', true)")
            .param(COUNTY.value()).update();
    }

    @Test
    void offices_that_exclude_each_other_never_come_into_one_hand_by_a_substitution() {
        for (Role absent : Role.values()) {
            for (Role own : Role.values()) {
                String away = somebody(absent);
                String substitute = somebody(own);
                boolean apart = absent.isLent() && absent.excludes(own);

                Optional<Refusal> refusal = refusalOf(away, substitute, TODAY);

                assertThat(refusal.isPresent()).as("%s stands in for %s", own, absent).isEqualTo(apart);
                refusal.ifPresent(told -> assertThat(told.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo("substitute");
                    assertThat(error.message()).contains(absent.label(), own.label(), "岗位分离");
                }));
                assertThat(absences.colleagues(actor(somebody(absent))).containsKey(substitute)).isEqualTo(!apart);
                assertThat(people.find(substitute).orElseThrow().roles()).as("%s for %s", own, absent)
                    .isEqualTo(absent.isLent() && !apart ? EnumSet.of(absent, own) : Set.of(own));
            }
        }
    }

    @Test
    void an_office_given_after_the_declaration_keeps_apart_what_excludes_it() {
        for (Role absent : Role.values()) {
            for (Role later : Role.values()) {
                String away = somebody(absent);
                String substitute = somebody();
                assertThat(refusalOf(away, substitute, TODAY)).isEmpty();

                give(substitute, later);

                Person person = people.find(substitute).orElseThrow();
                boolean lent = absent.isLent() && !absent.excludes(later);
                assertThat(person.roles().contains(absent)).as("%s for %s", later, absent).isEqualTo(lent || absent == later);
                assertThat(person.roles()).contains(later);
                if (!lent) {
                    assertThat(person.standsInFor()).isEmpty();
                }
            }
        }
    }

    @Test
    void what_two_people_lend_may_not_exclude_each_other_either() {
        String substitute = somebody(Role.CLERK);
        assertThat(refusalOf(somebody(Role.APPROVER), substitute, TODAY)).isEmpty();

        assertThat(refusalOf(somebody(Role.CASHIER), substitute, TODAY.plusDays(1))).isPresent();
        assertThat(refusalOf(somebody(Role.CASHIER), substitute, TODAY.plusDays(2))).isEmpty();
    }

    private Optional<Refusal> refusalOf(String away, String substitute, LocalDate from) {
        try {
            absences.declare(new NewAbsence(null, from, from.plusDays(1), AbsenceReason.LEAVE, substitute), actor(away));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static Actor actor(String login) {
        return new Actor(login, COUNTY, Set.of());
    }

    private String somebody(Role... roles) {
        String login = "p" + ++number;
        jdbc.sql("insert into person (login, name, password_hash, union_code, valid_from) values (?, ?, 'x', ?, date '2000-01-01')")
            .params(login, "测" + number, COUNTY.value()).update();
        for (Role role : roles) {
            give(login, role);
        }
        return login;
    }

    private void give(String login, Role role) {
        jdbc.sql("insert into person_role (login, role) values (?, ?)").params(login, role.code()).update();
    }
}
