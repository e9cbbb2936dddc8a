package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The home survey on a telephone: list, form, camera. */
class PhoneIT extends BrowserTest {

    private static final String SURVEYOR = "surveyor1.13030602";
    private static final int WIDTH = 390;

    // iOS enlarges the page at a smaller letter; WCAG 2.2 2.5.8 wants 24 pixels for a finger, but for links in a text.
    private static final String TOO_SMALL = """
        () => [...document.querySelectorAll('input:not([type=file]), select, textarea, button, summary, a[href]')]
          .filter(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.skip, p, li'))
          .filter(e => {
            const box = (e.closest('label, .fjs-inline-label') ?? e).getBoundingClientRect();
            const letter = parseFloat(getComputedStyle(e).fontSize);
            const typed = e.matches('input:not([type=checkbox]):not([type=radio]), select, textarea');
            return box.width > 0 && (box.height < 24 || box.width < 24 || typed && letter < 16);
          })
          .map(e => e.outerHTML.slice(0, 160))""";

    private static void fits(Page page, String what) {
        assertThat(((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue())
            .as(what + ": how wide it is").isLessThanOrEqualTo(WIDTH);
        assertThat((List<?>) page.evaluate(TOO_SMALL)).as(what + ": what is too small").isEmpty();
    }

    @Test
    void a_surveyor_claims_fills_photographs_and_hands_in_on_a_telephone() {
        PreparedCase prepared = PreparedCase.filed(product(), "13030602").upTo("SurveyHome");
        Worker surveyor = on_a_phone(SURVEYOR);
        Page page = surveyor.page();
        WorkPages pages = new WorkPages(surveyor).list("claimable");
        fits(page, "the list");
        pages.row(prepared).locator(".number").tap();
        assertThat(pages.form()).isVisible();
        fits(page, "the task before it is claimed");
        surveyor.button("签收").tap();
        assertThat(pages.notice()).containsText("已签收：" + prepared.number());

        new FormFilling(pages.form()).fill(Tasklist.schema("survey-home"), prepared.form("SurveyHome"));
        pages.form().locator("input[type=file][capture]")
            .setInputFiles(new FilePayload("现场.jpg", "image/jpeg", Photo.jpeg()));
        Locator kind = pages.form().locator(".uc-files select");
        kind.selectOption(kind.locator("option").nth(1).getAttribute("value"));
        fits(page, "the filled form");
        surveyor.button("提交").tap();

        assertThat(pages.notice()).containsText("已提交：" + prepared.number());
        fits(page, "what comes next");
        assertThat(product().get("surveyor2.13030602", "/api/tasks/" + prepared.task("ConfirmSurvey") + "/form")
            .path("earlier").toString()).contains("现场.jpg");
    }

    @Test
    void the_way_in_fits_a_telephone_too() {
        Worker surveyor = on_a_phone(SURVEYOR);
        for (String path : List.of("/login?logout", "/work/#/list/mine", "/work/#/list/notices", "/nowhere")) {
            surveyor.expecting("status of 404").page().navigate(path);
            assertThat(surveyor.page().locator("h1, h2").first()).isVisible();
            fits(surveyor.page(), path);
        }
    }
}
