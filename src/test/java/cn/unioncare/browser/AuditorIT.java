package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An auditor looks back: an ended case found again, its way, what was done and why; in our page and in Cockpit. */
class AuditorIT extends BrowserTest {

    private static final String UNION = "13030602";

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private PreparedCase archived() {
        PreparedCase ended = PreparedCase.filed(product(), UNION).upTo("AgreePlan").done("AgreePlan");
        return ended;
    }

    @Test
    void an_ended_case_is_found_again_with_its_way_its_times_and_what_the_ledger_tells() {
        PreparedCase ended = archived();
        Worker auditor = at_a_desk("auditor." + UNION);
        Page page = auditor.page();

        page.navigate("/history/");
        page.getByLabel("案号").fill(ended.number());
        page.getByLabel("流程").selectOption("hardship-archiving");
        page.getByLabel("办理结果").selectOption("Archived");
        auditor.button("查询").click();
        assertThat(page.locator(".runs tbody tr")).hasCount(1);
        AccessibilityIT.look(page, null, "list");
        picture(page, "history-list");
        page.getByText(ended.number()).click();

        assertThat(page.locator(".djs-connection.taken").first()).isVisible();
        assertThat(page.locator(".djs-shape.done[data-element-id='Determine']")).isVisible();
        assertThat(page.locator("[aria-label='各环节用时']")).containsText("认定审批");
        assertThat(page.locator(".trail")).containsText("办结环节");
        assertThat(page.locator(".applied").first()).containsText("低保边缘户");
        auditor.button("校验本案操作记录").click();
        assertThat(page.locator(".verified")).containsText("校验通过");
        AccessibilityIT.look(page, null, "run");
        picture(page, "history-run");
    }

    @Test
    void on_a_telephone_nothing_stands_beside_the_screen() {
        PreparedCase ended = archived();
        Worker auditor = on_a_phone("auditor." + UNION);
        Page page = auditor.page();

        page.navigate("/history/");
        page.getByText(ended.number()).first().click();
        assertThat(page.locator(".djs-connection.taken").first()).isAttached();
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        picture(page, "history-run-phone");
    }
}
