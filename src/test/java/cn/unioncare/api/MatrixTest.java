package cn.unioncare.api;

import cn.unioncare.Proof;
import cn.unioncare.organisation.Role;
import cn.unioncare.web.Route;
import cn.unioncare.web.RouteTable;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route × every role × own and other union: what the tables of routes say, and {@code security/matrix.csv} of
 * those whom they let in. Whatever else the engine's applications can do is closed to everybody.
 */
class MatrixTest extends ApiTest {

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    private static final Set<Role> OF_THE_COUNTY = Set.of(Role.REVIEWER, Role.APPROVER, Role.SUPERVISOR, Role.AUDITOR,
        Role.EXPORTER, Role.ADMIN);

    private static final String WITHOUT_OFFICE = "departed." + BASE;

    /** Somebody at a browser, and whether the things asked for are of the own union. */
    private record Visitor(String role, String login, boolean own, Set<String> codes, Browser browser) { }

    @Autowired
    private ServletContext server;

    private final RouteTable table = RouteTable.read();
    private final Map<String, Set<String>> routes = table.all().stream()
        .collect(Collectors.toMap(route -> withoutShapes(route.toString()), Route::codes));
    private OwnThings things;

    @BeforeAll
    void there_is_something_of_everything() {
        the_day_begins();
        things = new OwnThings(this, BASE);
        // Handed over, and not closed.
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '测无岗', '{noop}demo', ?, date '2000-01-01')""", WITHOUT_OFFICE, BASE);
    }

    private List<Visitor> everybody() {
        List<Visitor> everybody = new ArrayList<>();
        for (Role role : Role.values()) {
            boolean county = OF_THE_COUNTY.contains(role);
            everybody.add(visitor(role.code(), county ? COUNTY : BASE, true));
            everybody.add(visitor(role.code(), county ? "130102" : "13030602", false));
        }
        everybody.add(new Visitor("nobody", WITHOUT_OFFICE, false, Set.of("*", "public"), signedIn(WITHOUT_OFFICE)));
        everybody.add(new Visitor("system", "admin", true, Set.of("*", "public", "admin", "system"), signedIn("admin")));
        return everybody;
    }

    private Visitor visitor(String role, String union, boolean own) {
        String login = role + "." + union;
        boolean watcher = Set.of("supervisor", "auditor").contains(role) && union.length() == COUNTY.length();
        return new Visitor(role, login, own, Set.of("*", "public", role, watcher ? "watcher" : role + "?",
            Role.of(role).orElseThrow().kind() == Role.Kind.ADMINISTERS ? role + "!" : "office"), signedIn(login));
    }

    private Browser signedIn(String login) {
        return new Browser(home()).signedIn(login, "demo");
    }

    private static Answer asked(Browser browser, String method, String address, String body) {
        return browser.send(method, address, body.isEmpty() ? null : "application/json", body.isEmpty() ? null : body,
            Map.of("X-UNIONCARE-XSRF", browser.cookie("UNIONCARE-XSRF"), "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));
    }

    @Test
    void a_route_that_the_matrix_does_not_know_fails_the_build() {
        assertThat(Expected.all()).extracting(Expected::route).doesNotHaveDuplicates()
            .containsExactlyInAnyOrderElementsOf(routes.keySet());
    }

    private static String withoutShapes(String route) {
        return route.replaceAll("\\{(\\w+):[^/]*]\\+}", "{$1}");
    }

    @Test
    void every_route_answers_every_role_of_the_own_and_of_other_unions_as_the_tables_say() {
        Map<String, String> wrong = new LinkedHashMap<>();
        AtomicInteger calls = new AtomicInteger();
        List<Visitor> visitors = everybody();
        for (Expected row : Expected.all()) {
            String address = address(row);
            for (Visitor visitor : visitors) {
                boolean admitted = mayCome(row, visitor);
                Answer answer = asked(visitor.browser(), row.method(), address, things.filledIn(row.body()));
                calls.incrementAndGet();
                Set<Integer> right = admitted ? row.answers(visitor.role(), visitor.own()) : Set.of(403);
                boolean told = !visitor.own() && things.secrets().stream().anyMatch(secret -> !address.contains(secret) && answer.text().contains(secret));
                if (!right.contains(answer.status()) || told) {
                    wrong.put(row.route() + " by " + visitor.login(), answer.status() + " instead of " + right
                        + (told ? " and tells " : " ") + answer.text());
                }
            }
        }
        Proof.tell("matrix of routes, roles and unions", calls + " calls to " + Expected.all().size() + " routes by "
            + visitors.size() + " people of own and other unions; all as the tables say");
        assertThat(wrong).as("routes that do not answer as the matrix says:%n%s", String.join("\n", wrong.toString().split(", \"")))
            .isEmpty();
    }

    // What is in the name of nothing that was made is not there.
    private String address(Expected row) {
        return things.filledIn(row.address()).replaceAll("\\{\\w+}", "none");
    }

    private boolean mayCome(Expected row, Visitor visitor) {
        return routes.get(row.route()).stream().anyMatch(visitor.codes()::contains);
    }

    @Test
    void whoever_has_not_signed_in_comes_to_nothing_but_what_is_public() {
        Map<String, Integer> wrong = new LinkedHashMap<>();
        for (Expected row : Expected.all()) {
            Answer answer = asked(new Browser(home()), row.method(), address(row), things.filledIn(row.body()));
            boolean api = row.route().contains(" /api/") || row.route().contains(" /camunda/api/");
            Set<Integer> right = routes.get(row.route()).contains("public") ? row.own() : Set.of(api ? 401 : 302);
            if (!right.contains(answer.status())) {
                wrong.put(row.route(), answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatever_else_the_engines_applications_can_do_is_closed_to_everybody() throws ReflectiveOperationException {
        Set<String> closed = new TreeSet<>();
        for (String route : EngineDoors.of(server)) {
            String address = route.substring(route.indexOf('/')).replaceAll("\\{(name|engineName)[^/]*}", "default")
                .replaceAll("task/\\{id[^/]*}", "task/{task}").replaceAll("process-instance/\\{id[^/]*}", "process-instance/{instance}")
                .replaceAll("process-definition/\\{id[^/]*}", "process-definition/{definition}")
                .replaceAll("deployment/\\{id[^/]*}", "deployment/{deployment}").replaceAll("job/\\{id[^/]*}", "job/{job}");
            String concrete = things.filledIn(address).replaceAll("\\{[^/]*}", NO_ID);
            String method = route.substring(0, route.indexOf(' '));
            if (table.find(method, concrete).isEmpty()) {
                closed.add(method + " " + concrete);
            }
        }
        assertThat(closed).hasSizeGreaterThan(300);
        Map<String, String> open = new ConcurrentSkipListMap<>();
        List<Visitor> people = everybody().stream().filter(Visitor::own).toList();
        // Nothing is changed, so that nobody waits for anybody else.
        people.parallelStream().forEach(visitor -> closed.forEach(route ->
            note(open, route, visitor.login(), tried(visitor.browser(), route), 404)));
        Browser nobody = new Browser(home());
        closed.forEach(route -> note(open, route, "nobody", tried(nobody, route), 401));
        System.out.println("matrix: " + closed.size() + " closed routes of the engine by " + people.size() + " people and nobody");
        assertThat(open).isEmpty();
    }

    private static Answer tried(Browser browser, String route) {
        String[] parts = route.split(" ");
        return asked(browser, parts[0], parts[1], parts[0].equals("GET") || parts[0].equals("DELETE") ? "" : "{}");
    }

    private static void note(Map<String, String> open, String route, String who, Answer answer, int right) {
        if (answer.status() != right) {
            open.put(route + " by " + who, answer.toString());
        }
    }
}
