package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A colleague falls ill: the supervisor moves what the colleague has claimed, and another goes on with it. */
class ReassignmentIT extends BrowserTest {

    private static final String COUNTY = "130306";
    private static final String UNION = "13030602";
    private static final String ILL = "surveyor1." + UNION;
    private static final String WELL = "surveyor2." + UNION;

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private static Locator moving(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("（" + ILL + "）的任务"));
    }

    private static Locator confirm(Page page) {
        return page.locator("dialog .uc-primary");
    }

    @Test
    void a_supervisor_moves_a_sick_colleagues_task_from_the_board_and_it_is_done_by_who_gets_it() {
        // given
        PreparedCase held = PreparedCase.filed(product(), UNION).upTo("SurveyHome").claimed("SurveyHome");
        Worker supervisor = at_a_desk("supervisor." + COUNTY).expecting("status of 400");
        Page page = supervisor.page();
        page.navigate("/board/");
        picture(page, "board-with-way");

        // when
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("转办任务")).click();
        assertThat(moving(page)).isVisible();
        AccessibilityIT.look(page, null, "reassignments");
        picture(page, "reassignments");
        moving(page).click();
        Locator tasks = page.locator("dialog fieldset label");
        assertThat(tasks.filter(new Locator.FilterOptions().setHasText(held.number()))).isVisible();
        tasks.filter(new Locator.FilterOptions().setHasNotText(held.number())).locator("input").all().forEach(Locator::uncheck);
        page.locator("#reassign-to").selectOption(WELL);
        confirm(page).click();

        // then
        assertThat(page.locator("dialog .uc-asked:has(#reassign-reason) .uc-at-field")).containsText("请写明理由");
        picture(page, "reassign-without-reason");

        // when
        page.locator("#reassign-reason").fill("因病住院，不能按期办理");
        confirm(page).click();

        // then
        assertThat(page.getByText("已转办 1 项任务")).isVisible();
        Worker well = at_a_desk(WELL);
        assertThat(new Tasklist(well).open("我的待办").card(held.number(), "入户调查")).isVisible();
        JsonNode trail = product().get("auditor." + COUNTY, "/api/audit/cases/" + held.number()).path("entries");
        JsonNode moved = trail.get(trail.size() - 1);
        assertThat(moved.path("act").asText()).isEqualTo("REASSIGNED");
        assertThat(moved.path("actor").asText()).isEqualTo("supervisor." + COUNTY);
        assertThat(moved.path("facts").path("of").asText()).isEqualTo(ILL);
        assertThat(moved.path("facts").path("to").asText()).isEqualTo(WELL);
        theTrailNamesBoth(held.number());
    }

    private void theTrailNamesBoth(String number) {
        Page page = at_a_desk("auditor." + COUNTY).page();
        page.navigate("/history/");
        page.getByLabel("状态").selectOption("RUNNING");
        page.getByLabel("案号").fill(number);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询")).click();
        page.getByText(number).first().click();
        assertThat(page.getByText(ILL).first()).isVisible();
        assertThat(page.getByText(WELL).first()).isVisible();
        picture(page, "reassigned-trail");
    }

    @Test
    void on_a_telephone_and_on_the_page_of_the_account_it_stands_as_before() {
        PreparedCase.filed(product(), UNION).upTo("SurveyHome").claimed("SurveyHome");
        Page page = on_a_phone("supervisor." + COUNTY).page();
        page.navigate("/board/#/reassignments");
        assertThat(moving(page)).isVisible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isZero();
        picture(page, "reassignments-phone");
        page.navigate("/account/");
        assertThat(moving(page)).isVisible();
        picture(page, "account-reassignments-phone");
    }
}
