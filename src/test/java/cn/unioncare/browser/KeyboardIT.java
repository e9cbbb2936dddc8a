package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Without a mouse, and always to be seen where one is. */
class KeyboardIT extends BrowserTest {

    private static final String CLERK = "clerk.13030621";
    /** Twice as many stops as the longest page has. */
    private static final int FAR = 150;
    private static final String IS_SEEN = """
        () => {
          const marked = e => {
            const style = getComputedStyle(e);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
          };
          const here = document.activeElement;
          // A page that has just been opened has the focus as a whole, and nothing to be marked.
          return here === document.body || here.id === 'main' || marked(here) || marked(here.closest('label, .fjs-input-group') ?? here);
        }""";

    private Page page;

    private void to(Locator place) {
        for (int stops = 0; stops < FAR; stops++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate(IS_SEEN)).as("whether one sees the focus at "
                + page.evaluate("document.activeElement.outerHTML.slice(0, 200)")).isTrue();
            if (place.count() == 1 && (Boolean) place.evaluate("e => e === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("not reached with the keyboard: " + place);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    @Test
    void a_clerk_signs_in_claims_fills_and_hands_in_with_the_keyboard_alone() {
        PreparedCase prepared = PreparedCase.filed(product(), "13030621");
        Worker clerk = at_the_door(CLERK);
        page = clerk.page();
        page.navigate("/work/");
        page.waitForURL("**/login");
        assertThat(page.locator("input[name=username]")).isFocused();
        page.keyboard().type(CLERK);
        to(page.locator("input[type=password]"));
        page.keyboard().type("demo");
        press("Enter");
        page.waitForURL("**/work/**");

        WorkPages pages = new WorkPages(clerk);
        Locator claimable = page.locator(".tabs a").filter(new Locator.FilterOptions().setHasText("本组待认领"));
        assertThat(claimable).isVisible();
        to(claimable);
        press("Enter");
        assertThat(pages.row(prepared)).isVisible();
        to(pages.row(prepared).locator(".number"));
        press("Enter");
        assertThat(pages.form()).isVisible();
        to(clerk.button("签收"));
        press("Enter");
        assertThat(pages.notice()).containsText("已签收");

        Locator papers = pages.form().locator("[id*='Field_present'] input, input[id*='Field_present']");
        assertThat(papers).hasCount(6);
        // Each paper is looked at, and none is ticked before.
        for (int paper = 0; paper < 6; paper++) {
            assertThat(papers.nth(paper)).not().isChecked();
            to(papers.nth(paper));
            press("Space");
            assertThat(papers.nth(paper)).isChecked();
        }
        to(pages.form().getByLabel("材料齐全，受理"));
        press("Space");
        to(clerk.button("提交"));
        press("Enter");

        assertThat(pages.notice()).containsText("已提交：" + prepared.number());
        prepared.task("SurveyHome");
    }
}
