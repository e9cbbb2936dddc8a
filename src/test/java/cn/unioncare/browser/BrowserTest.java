package cn.unioncare.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test that looks at the running product through a browser, as one or several people. */
abstract class BrowserTest {

    private static final int WIDTH = 1366;
    private static final int HEIGHT = 900;
    private static final double PATIENCE_MILLIS = 20_000;

    // The first page that a server draws takes its time on a machine that does other work besides.
    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @RegisterExtension
    final Surroundings surroundings = new Surroundings();

    private final List<Worker> workers = new ArrayList<>();

    final Product product() {
        return surroundings.product;
    }

    /** Somebody who has signed in at a desk. */
    final Worker at_a_desk(String login) {
        return worker(login, new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
    }

    /** Somebody who has signed in on a telephone. */
    final Worker on_a_phone(String login) {
        return worker(login, new Browser.NewContextOptions().setViewportSize(390, 844).setDeviceScaleFactor(2)
            .setIsMobile(true).setHasTouch(true));
    }

    /** Somebody who has not signed in yet. */
    final Worker at_the_door(String login) {
        return stranger(login, new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT));
    }

    private Worker worker(String login, Browser.NewContextOptions options) {
        return stranger(login, options).signIn();
    }

    private Worker stranger(String login, Browser.NewContextOptions options) {
        BrowserContext context = product().browser().newContext(options.setBaseURL(product().url())
            .setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        Worker worker = new Worker(product(), context, login);
        workers.add(worker);
        return worker;
    }

    @BeforeEach
    void nobody_is_there() {
        workers.clear();
    }

    @AfterEach
    void nothing_was_said_on_the_console() {
        List<String> said = workers.stream().flatMap(worker -> worker.complaints().stream()).toList();
        workers.forEach(Worker::leave);
        assertThat(said).as("what the browser's console said").isEmpty();
        assertThat(EngineCalls.unknown()).as("calls that webapps/engine-routes.csv does not name").isEmpty();
    }

    /** Gives the test the running product, and keeps a picture of every page where a test failed. */
    final class Surroundings implements BeforeEachCallback, AfterTestExecutionCallback {

        private Product product;

        @Override
        public void beforeEach(ExtensionContext test) {
            product = Product.running();
        }

        @Override
        public void afterTestExecution(ExtensionContext test) {
            if (test.getExecutionException().isPresent()) {
                workers.forEach(worker -> worker.page().screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target", "browser", test.getRequiredTestMethod().getName() + "-"
                        + worker.login() + ".png"))));
            }
        }
    }
}
