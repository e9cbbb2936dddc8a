package cn.unioncare.api;

import cn.unioncare.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static cn.unioncare.api.Fictitious.anApplication;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty who file the same household, claim the same task and press the same button at once, a thousand times: one has
 * it each time. By session, since the hashing of passwords would be what is measured.
 */
class ManyRacesTest extends ApiTest {

    private static final int STATED = 1_000;
    private static final int MANY = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private List<Browser> clerks;

    @BeforeAll
    void twenty_clerks_sit_at_their_desks() {
        the_day_begins();
        clerks = IntStream.range(0, MANY).mapToObj(this::clerk).toList();
    }

    @AfterAll
    void the_threads_end() {
        threads.shutdown();
    }

    private Browser clerk(int number) {
        String login = "runner" + number + "." + BASE;
        database.update("delete from person_role where login = ?", login);
        database.update("delete from person where login = ?", login);
        database.update("""
            insert into person (login, name, password_hash, union_code, valid_from)
            values (?, '经办人', '{noop}demo', ?, date '2000-01-01')""", login, BASE);
        database.update("insert into person_role (login, role) values (?, 'clerk')", login);
        return new Browser(home()).signedIn(login, "demo");
    }

    @Test
    void of_twenty_at_once_one_files_one_claims_and_one_completes() throws Exception {
        int rounds = Proof.of(STATED);
        long began = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            Form application = anApplication();
            Answer filed = onlyWinner(201, clerk -> clerk.post("/api/hardship/applications", application.toString())).answer();
            ACase file = new ACase(this, filed.json().path("case").asText(), BASE);
            String task = "/api/tasks/" + file.task("CheckCompleteness");
            Browser holder = onlyWinner(204, clerk -> clerk.post(task + "/claim", "")).who();
            Form form = file.form("CheckCompleteness");
            onlyWinner(204, clerk -> holder.post(task + "/complete", form.toString()));
            assertThat(file.acts()).filteredOn("CLAIMED"::equals).hasSize(1);
            assertThat(file.isAt("SurveyHome")).isTrue();
        }
        Proof.tell("races", "3 × " + rounds + " of " + MANY + " threads (filing, claiming, completing); one winner each, "
            + (System.nanoTime() - began) / 1_000_000_000L + " s");
    }

    private record Winner(Browser who, Answer answer) { }

    /** Who had it; all others were told, and well. */
    private Winner onlyWinner(int success, Function<Browser, Answer> deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(MANY);
        List<Future<Answer>> answers = new ArrayList<>();
        for (Browser clerk : clerks) {
            Callable<Answer> asked = () -> {
                start.await();
                return deed.apply(clerk);
            };
            answers.add(threads.submit(asked));
        }
        List<Winner> winners = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Answer answer = answers.get(i).get();
            if (answer.status() == success) {
                winners.add(new Winner(clerks.get(i), answer));
            } else {
                answer.refused(409);
            }
        }
        assertThat(winners).hasSize(1);
        return winners.get(0);
    }
}
