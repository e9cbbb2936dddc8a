package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.api.Fictitious;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A clerk proposes somebody from Tasklist: first the round, then the programme's own form. */
class NominationIT extends BrowserTest {

    private static final String CLERK = "clerk.13010201";
    private static final String ORDER = """
        {"programme":"hebei-warm-heart-2021","deadlines":[{"to":"CITY","at":"2099-12-01"},{"to":"PROVINCE","at":"2099-12-%s"}]}""";

    @Test
    void a_clerk_chooses_the_round_and_fills_the_programmes_own_form() {
        product().post("clerk.130000", "/api/rounds", ORDER.formatted("08"));
        String round = product().post("clerk.130000", "/api/rounds", ORDER.formatted("09")).path("round").asText();
        ObjectNode body = Tasklist.example("nomination").deepCopy();
        ((ObjectNode) body.path("candidate")).put("idNumber", Fictitious.idNumber());
        Worker clerk = at_a_desk(CLERK);
        Page page = clerk.page();

        Tasklist tasklist = new Tasklist(clerk).open("我的待办").start("推荐");
        Locator choice = page.locator(".uc-starts button").filter(new Locator.FilterOptions().setHasText("2099-12-09 截止"));
        assertThat(choice).isVisible();
        choice.click();
        tasklist.fill("hebei-warm-heart-2021", body);
        tasklist.submitStart();

        assertThat(product().get(CLERK, "/api/rounds/" + round).path("nominations")).hasSize(1);
        tasklist.open("本组待认领");
        assertThat(tasklist.cards().filter(new Locator.FilterOptions().setHasText("征求被联系困难职工意见")).first()).isVisible();
    }
}
