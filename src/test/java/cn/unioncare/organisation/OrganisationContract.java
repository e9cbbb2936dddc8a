package cn.unioncare.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.TestDatabases;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of the union tree and its people on every database. */
abstract class OrganisationContract {

    private static final Clock FEBRUARY_2018 =
        Clock.fixed(Instant.parse("2018-02-01T00:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private JdbcClient jdbc;
    private Unions unions;
    private People people;

    abstract DataSource database();

    @BeforeEach
    void a_county_with_its_units() {
        DataSource database = database();
        TestDatabases.migrate(database, "V2__organisation.sql", "V5__notices.sql", "V6__hardship.sql", "V15__offices_with_dates.sql",
            "V19__recusal.sql");
        jdbc = JdbcClient.create(database);
        unions = new Unions(jdbc);
        people = new People(jdbc, unions, new AbsenceTable(jdbc), FEBRUARY_2018);
        union("000000", "全总", "NATIONAL", null, true, null);
        union("130000", "省总", "PROVINCE", "000000", true, null);
        union("JKWW", "省教科文卫工会", "PROVINCE_INDUSTRY", "130000", true, null);
        union("130300", "市总", "CITY", "130000", true, null);
        union("130306", "区总", "COUNTY", "130300", true, null);
        union("13030601", "纺织厂工会", "BASE", "130306", false, "130306");
        union("13030611", "教育系统工会", "SYSTEM", "130306", false, "130306");
        union("1303061101", "中学工会", "BASE", "13030611", false, "13030611");
        union("13030099", "市直属港务工会", "BASE", "130300", false, null);
    }

    @Test
    void a_unit_directly_under_a_county_is_reviewed_and_determined_there() {
        ReviewRoute route = unions.routeFrom(new UnionCode("13030601"));

        assertThat(route.review()).isEqualTo(new UnionCode("130306"));
        assertThat(route.determining()).isEqualTo(new UnionCode("130306"));
    }

    @Test
    void a_school_is_reviewed_by_its_system_and_determined_by_the_county() {
        ReviewRoute route = unions.routeFrom(new UnionCode("1303061101"));

        assertThat(route.review()).isEqualTo(new UnionCode("13030611"));
        assertThat(route.determining()).isEqualTo(new UnionCode("130306"));
    }

    @Test
    void a_unit_directly_under_a_city_skips_the_middle_tier() {
        ReviewRoute route = unions.routeFrom(new UnionCode("13030099"));

        assertThat(route.review()).isEqualTo(new UnionCode("130300"));
        assertThat(route.determining()).isEqualTo(new UnionCode("130300"));
    }

    @Test
    void a_province_industry_union_determines_its_own() {
        ReviewRoute route = unions.routeFrom(new UnionCode("JKWW"));

        assertThat(route.review()).isEqualTo(new UnionCode("JKWW"));
        assertThat(route.determining()).isEqualTo(new UnionCode("JKWW"));
    }

    @Test
    void a_union_that_does_not_exist_has_no_route() {
        assertThatThrownBy(() -> unions.routeFrom(new UnionCode("999999")))
            .isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly("union"));
    }

    @Test
    void a_subtree_holds_the_union_and_all_below_it() {
        assertThat(unions.subtree(new UnionCode("130306"))).extracting(union -> union.code().value())
            .containsExactly("130306", "13030601", "13030611", "1303061101");
        assertThat(unions.isWithin(new UnionCode("1303061101"), new UnionCode("130300"))).isTrue();
        assertThat(unions.isWithin(new UnionCode("130300"), new UnionCode("130306"))).isFalse();
    }

    @Test
    void who_works_is_in_the_group_of_the_office_and_in_the_tenant_that_determines() {
        person("surveyor2.1303061101", "1303061101", null, "surveyor2");

        Person surveyor = people.find("surveyor2.1303061101").orElseThrow();

        assertThat(surveyor.groups()).containsExactly("1303061101-surveyor");
        assertThat(surveyor.tenants()).containsExactly("130306");
    }

    @Test
    void who_watches_is_in_one_group_and_sees_the_tenants_of_the_own_subtree() {
        person("supervisor.130300", "130300", null, "supervisor");

        Person supervisor = people.find("supervisor.130300").orElseThrow();

        assertThat(supervisor.groups()).containsExactly("supervisor");
        assertThat(supervisor.tenants()).containsExactly("130300", "130306");
    }

    @Test
    void a_base_unions_supervisor_does_not_see_the_whole_county() {
        person("supervisor.13030601", "13030601", null, "supervisor");

        assertThat(people.find("supervisor.13030601").orElseThrow().groups()).isEmpty();
    }

    @Test
    void only_the_administrator_above_all_unions_administers_the_engine() {
        person("admin", "000000", null, "admin");
        person("admin.130306", "130306", null, "admin");

        assertThat(people.find("admin").orElseThrow().isSystemAdministrator()).isTrue();
        assertThat(people.find("admin.130306").orElseThrow().isSystemAdministrator()).isFalse();
    }

    @Test
    void an_account_that_has_ended_is_not_found() {
        person("clerk.13030601", "13030601", "2018-01-31", "clerk");

        assertThat(people.find("clerk.13030601")).isEmpty();
    }

    @Test
    void an_office_counts_from_its_first_to_its_last_day() {
        person("chair.13030601", "13030601", null, "clerk");
        jdbc.sql("insert into person_role (login, role, valid_from, valid_until) values "
            + "('chair.13030601', 'panel', date '2018-02-01', date '2018-02-01'), "
            + "('chair.13030601', 'reviewer', date '2018-02-02', null), "
            + "('chair.13030601', 'approver', date '2017-01-01', date '2018-01-31')").update();

        assertThat(people.find("chair.13030601").orElseThrow().roles()).containsOnly(Role.CLERK, Role.PANEL);
        assertThat(people.membersOf("13030601-panel")).containsExactly("chair.13030601");
        assertThat(people.membersOf("13030601-reviewer")).isEmpty();
        assertThat(people.membersOf("13030601-approver")).isEmpty();
    }

    @Test
    void the_members_of_an_office_are_found_by_its_group() {
        person("surveyor1.13030601", "13030601", null, "surveyor1");
        person("surveyor2.13030601", "13030601", null, "surveyor2");
        person("clerk.13030601", "13030601", null, "clerk");

        assertThat(people.membersOf("13030601-surveyor"))
            .containsExactly("surveyor1.13030601", "surveyor2.13030601");
        assertThat(people.membersOf("nobody")).isEmpty();
    }

    private void union(String code, String name, String tier, String parent, boolean determines, String reviewBy) {
        jdbc.sql("insert into union_unit (code, name, tier, parent, region, determines, review_by) "
                + "values (?, ?, ?, ?, '130306', ?, ?)")
            .params(code, name, tier, parent, determines, reviewBy).update();
    }

    private void person(String login, String union, String until, String role) {
        jdbc.sql("insert into person (login, name, password_hash, union_code, valid_from, valid_until) "
                + "values (?, '测试', 'x', ?, date '2017-01-01', cast(? as date))")
            .params(login, union, until).update();
        jdbc.sql("insert into person_role (login, role) values (?, ?)").params(login, role).update();
    }
}
