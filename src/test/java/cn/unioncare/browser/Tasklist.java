package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Camunda Tasklist as a worker uses it: lists on the left, tasks in the middle, the form on the right. */
final class Tasklist {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Worker worker;
    private final Page page;

    Tasklist(Worker worker) {
        this.worker = worker;
        this.page = worker.page();
    }

    Tasklist open(String list) {
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".task-filters a, .task-filters .task-filter-item").filter(
            new Locator.FilterOptions().setHasText(list)).first().click();
        return this;
    }

    /** Starts the flow of that name as far as its form. */
    Tasklist start(String flow) {
        page.getByText("发起流程").first().click();
        page.locator(".modal-content a").filter(new Locator.FilterOptions().setHasText(flow)).click();
        return this;
    }

    void pressStart() {
        page.locator(".modal-footer button[type=submit]").click();
    }

    void submitStart() {
        pressStart();
        assertThat(page.locator(".modal-content")).hasCount(0);
    }

    /** All tasks of the list that is open. */
    Locator cards() {
        return page.locator(".tasks-list li.task");
    }

    Locator card(String caseNumber, String task) {
        return page.locator(".tasks-list li").filter(new Locator.FilterOptions().setHasText(caseNumber))
            .filter(new Locator.FilterOptions().setHasText(task));
    }

    /** Opens a task by its address, as from a bookmark. */
    Tasklist show(String taskId) {
        page.navigate("/camunda/app/tasklist/default/#/?task=" + taskId);
        assertThat(form().locator(".uc-form")).isVisible();
        return this;
    }

    /** Opens the task of that case and claims it. */
    Tasklist claim(String caseNumber, String task) {
        card(caseNumber, task).locator("h4 a, .names a, a").first().click();
        form().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("签收").setExact(true)).click();
        assertThat(form().getByText("签收后才能填写")).isHidden();
        return this;
    }

    /** @param name such as {@code survey-home}: the published example of the form that is shown */
    Tasklist fill(String name, JsonNode body) {
        new FormFilling(form()).fill(schema(name), body);
        return this;
    }

    void complete() {
        completeButton().click();
    }

    /** Takes the task of that case from the group's list, fills its form and hands it in. */
    void done(String caseNumber, String task, String name, JsonNode body) {
        open("本组待认领").claim(caseNumber, task).fill(name, body).complete();
        assertThat(page.getByText("已办结").first()).isVisible();
    }

    Locator completeButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("办结").setExact(true));
    }

    Locator form() {
        return page.locator(".uc-host");
    }

    Worker worker() {
        return worker;
    }

    static JsonNode example(String name) {
        return json(Path.of("src/main/resources/examples", name + ".json"));
    }

    static JsonNode schema(String name) {
        return json(Stream.of("hardship", "notices", "assistance", "nomination", "nomination/programmes", "tipoffs")
            .map(folder -> Path.of("forms", folder, name + ".form")).filter(Files::exists).findFirst().orElseThrow());
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
