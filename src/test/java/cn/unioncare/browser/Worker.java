package cn.unioncare.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person with a browser, and what that browser complained of. */
final class Worker {

    private static final String PASSWORD = "demo";
    /** What Tasklist says when its page is left while a request is under way; a server that is gone fails the test itself. */
    private static final String LEFT_MEANWHILE = "TypeError: Failed to fetch";

    private final Product product;
    private final BrowserContext context;
    private final Page page;
    private final String login;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Worker(Product product, BrowserContext context, String login) {
        this.product = product;
        this.context = context;
        this.login = login;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isOfALeftPage(message)) {
                complain(login + ": " + message.text() + " @ " + message.location());
            }
        });
        page.onPageError(error -> complain(login + ": " + error));
        page.onRequest(request -> EngineCalls.record(request.method(), request.url()));
    }

    // Our own pages say in words what they could not fetch, so that it is an excuse for the engine's script only.
    private static boolean isOfALeftPage(ConsoleMessage message) {
        return message.text().contains(LEFT_MEANWHILE) && message.location().contains("/camunda-tasklist-bootstrap.js");
    }

    private void complain(String what) {
        if (expected.stream().noneMatch(what::contains)) {
            complaints.add(what);
        }
    }

    /** The browser itself writes a refused request to its console: one that the test provokes is no complaint. */
    Worker expecting(String part) {
        expected.add(part);
        return this;
    }

    Worker signIn() {
        signInWith(PASSWORD);
        // Who has no tasks comes to what the office is for: the organisation, the board or the history, the audits.
        page.waitForURL(Pattern.compile(".*/(camunda/app/tasklist|organisation|board|inspection|history)/.*"));
        return this;
    }

    /** Wherever that leads. */
    void signInWith(String secret) {
        page.navigate("/login");
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(secret);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
    }

    Page page() {
        return page;
    }

    String login() {
        return login;
    }

    Product product() {
        return product;
    }

    List<String> complaints() {
        return complaints;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What a session ends with, be it by time or by a restart. */
    void loseTheSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    void leave() {
        context.close();
    }
}
