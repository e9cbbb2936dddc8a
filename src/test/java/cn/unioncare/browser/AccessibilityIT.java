package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an automated look at our pages finds that would keep somebody from using them. */
class AccessibilityIT extends BrowserTest {

    private static final String UNION = "13030602";
    private static final String AXE = axe();
    private static final String SERIOUS = """
        async place => {
          const { violations } = await axe.run(place ?? document, { resultTypes: ['violations'] });
          return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, failureSummary }) =>
              html.slice(0, 200) + ' ' + failureSummary).join(' | '));
        }""";

    private static String axe() {
        try {
            return "() => { " + Files.readString(Path.of("src/main/frontend/node_modules/axe-core/axe.min.js")) + " }";
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static void look(Page page, String place, String what) {
        // What still fades in is not yet as dark as it will be.
        page.waitForFunction("document.getAnimations().every(one => one.playState !== 'running')");
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(SERIOUS, place)).as(what).isEmpty();
    }

    @Test
    void the_door_and_what_is_not_there() {
        Worker stranger = at_the_door("clerk." + UNION);
        stranger.page().navigate("/login");
        look(stranger.page(), null, "login");
        stranger.page().navigate("/login?error");
        look(stranger.page(), null, "a login that failed");
        stranger.expecting("status of 404").signIn().page().navigate("/nowhere");
        look(stranger.page(), null, "404");
    }

    @Test
    void lists_the_start_form_and_a_form_with_what_is_missing() {
        PreparedCase prepared = PreparedCase.filed(product(), UNION);
        Worker clerk = at_a_desk("clerk." + UNION);
        WorkPages pages = new WorkPages(clerk).list("claimable");
        look(clerk.page(), null, "list");
        pages.list("notices");
        look(clerk.page(), null, "notices");
        clerk.page().navigate("/work/#/start/application");
        assertThat(pages.form()).isVisible();
        look(clerk.page(), null, "start form");
        pages.task(prepared.task("CheckCompleteness"));
        look(clerk.page(), null, "task before it is claimed");
        clerk.button("签收").click();
        clerk.button("提交").click();
        assertThat(clerk.page().locator(".uc-summary")).isVisible();
        look(clerk.page(), null, "form with errors");
        look(new Tasklist(clerk).show(prepared.task("CheckCompleteness")).form().page(), ".uc-host", "host in Tasklist");
    }

    @Test
    void every_form_on_the_way_of_a_case() {
        PreparedCase prepared = PreparedCase.filed(product(), UNION);
        for (String step : PreparedCase.WAY) {
            Worker worker = at_a_desk(prepared.claimed(step).workerOf(step));
            new WorkPages(worker).task(prepared.task(step));
            worker.page().evaluate("document.querySelectorAll('details').forEach(paper => { paper.open = true; })");
            look(worker.page(), null, step);
            // Nobody is left at a task that goes on without them.
            new WorkPages(worker).list("mine");
            prepared.done(step);
            if (step.equals("PostNotice")) {
                prepared.thePublicityEnds();
            }
        }
    }

    @Test
    void several_reviews_at_once() {
        List<PreparedCase> two = Stream.generate(() -> PreparedCase.filed(product(), UNION).upTo("PostNotice")
            .done("PostNotice")).limit(2).toList();
        two.get(1).thePublicityEnds();
        Worker reviewer = at_a_desk("reviewer.130306");
        WorkPages pages = new WorkPages(reviewer).list("claimable");
        two.forEach(one -> pages.choice(one).check());
        reviewer.button("批量通过（2 项）").click();
        assertThat(pages.form()).isVisible();
        look(reviewer.page(), null, "several at once");
    }

    @Test
    void a_meeting_that_is_recorded_and_its_minutes() {
        PreparedCase.filed(product(), UNION).upTo("Deliberate");
        Worker secretary = at_a_desk("secretary." + UNION).expecting("status of 400");
        secretary.page().navigate("/meetings/");
        assertThat(secretary.page().locator(".bodies").first()).isVisible();
        look(secretary.page(), null, "meetings");
        secretary.page().navigate("/meetings/#/hold/PANEL");
        secretary.page().locator(".agenda input").first().check();
        secretary.button("提交会议记录（1 项议题）").click();
        secretary.button("提交并办结").click();
        assertThat(secretary.page().locator(".holding .summary")).isVisible();
        look(secretary.page(), null, "a meeting with what is missing");
    }
}
