package cn.unioncare.api;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A change of office is true at once, also for whoever has a session open. */
class ChangeOfOfficeTest extends ApiTest {

    private static final String LOGIN = "li.shu";

    private Browser browser;

    @BeforeEach
    void somebody_works_as_a_clerk() {
        nobody_of_that_name();
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '李书', '{noop}demo', ?, date '2018-01-01')""", LOGIN, COUNTY);
        database.update("""
            insert into person_role (login, role, valid_until) values (?, 'clerk', date '2018-02-01')""", LOGIN);
        database.update("""
            insert into person_role (login, role, valid_from) values (?, 'approver', date '2018-02-02')""", LOGIN);
        browser = new Browser(home()).signedIn(LOGIN, "demo");
        assertThat(roles()).isEqualTo("[\"clerk\"]");
    }

    @AfterEach
    void nobody_of_that_name() {
        database.update("delete from person_role where login = ?", LOGIN);
        database.update("delete from person where login = ?", LOGIN);
    }

    private String roles() {
        return browser.get("/api/me").expect(200).json().path("roles").toString();
    }

    private List<String> tasksInTheEngine() {
        return browser.engine("/task?maxResults=1000").expect(200).json().findValuesAsText("id");
    }

    @Test
    void a_new_role_opens_what_belongs_to_it_without_signing_in_again() {
        browser.get("/camunda/app/cockpit/default/").expect(403);
        database.update("insert into person_role (login, role) values (?, 'supervisor')", LOGIN);
        database.update("update person set version = version + 1 where login = ?", LOGIN);
        assertThat(roles()).isEqualTo("[\"clerk\",\"supervisor\"]");
        browser.get("/camunda/app/cockpit/default/").expect(200);
    }

    @Test
    void an_office_ends_and_another_begins_at_midnight() {
        itIs("2018-02-02T00:00:01+08:00");
        assertThat(roles()).isEqualTo("[\"approver\"]");
    }

    @Test
    void the_engine_learns_of_it_too() {
        String task = filed().task("CheckCompleteness");
        assertThat(tasksInTheEngine()).as("offered to the county's clerk").doesNotContain(task);
        database.update("update person set union_code = ?, version = version + 1 where login = ?", BASE, LOGIN);
        assertThat(tasksInTheEngine()).as("offered to the clerk of the unit").contains(task);
        itIs("2018-02-02T00:00:01+08:00");
        assertThat(tasksInTheEngine()).as("offered to an approver of the unit").doesNotContain(task);
    }

    @Test
    void a_closed_account_is_out_at_once() {
        database.update("update person set valid_until = date '2018-01-31' where login = ?", LOGIN);
        browser.get("/api/me").refused(401);
        browser.engine("/task").refused(401);
        assertThat(browser.send("GET", "/work/", null, null, Map.of("Accept", "text/html")).expect(302)
            .request()).contains("/login");
    }
}
