package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.api.Fictitious;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The page of the rounds: deployed by the organiser, watched by the units, chosen from by the city. */
class RoundsIT extends BrowserTest {

    private static final String DISTRICT = "130102";
    private static final String CITY = "130100";
    private static final String ORDER = """
        {"programme":"hebei-warm-heart-2021","deadlines":[{"to":"CITY","at":"2024-12-01"},{"to":"PROVINCE","at":"2024-12-09"}]}""";

    private String deployed() {
        return product().post("clerk.130000", "/api/rounds", ORDER).path("round").asText();
    }

    private String proposed(String round, String category) {
        ObjectNode body = Tasklist.example("nomination").deepCopy();
        body.withObject("candidate").put("idNumber", Fictitious.idNumber());
        body.withObject("facts").put("category", category);
        return product().post("clerk." + DISTRICT, "/api/rounds/" + round + "/nominations", body).path("case").asText();
    }

    @Test
    void the_organisers_clerk_deploys_a_round_and_renews_the_dates_that_have_passed() {
        Worker clerk = at_a_desk("clerk.130000").expecting("status of 400");
        Page page = clerk.page();
        page.navigate("/rounds/#/open");
        page.getByLabel("推选项目").selectOption("hebei-warm-heart-2021");
        assertThat(page.locator("#day-PROVINCE")).hasValue("2021-05-13");
        page.locator("#day-PROVINCE").fill("2017-05-13");
        clerk.button("部署活动").click();
        assertThat(page.locator(".deadline").last()).containsText("报送时限已过，请填写以后的时间");
        page.locator("#day-PROVINCE").fill("2021-05-13");
        clerk.button("部署活动").click();

        assertThat(page.locator("#notice")).containsText("活动已部署");
        assertThat(page.locator(".plan")).containsText("2021-04-25");
        assertThat(page.locator(".units tbody tr")).hasCount(18);
    }

    @Test
    void a_clerk_sees_the_own_nominations_and_withdraws_one_with_a_reason() {
        String round = deployed();
        String nomination = proposed(round, "FRONTLINE");
        Worker clerk = at_a_desk("clerk." + DISTRICT).expecting("status of 400");
        Page page = clerk.page();
        page.navigate("/rounds/#/round/" + round);
        page.locator(".nominations button").click();
        clerk.button("撤回推荐").click();
        assertThat(page.locator("dialog")).containsText("请填写撤回原因");
        page.getByLabel("撤回原因").fill("本人不再参加");
        clerk.button("撤回推荐").click();

        assertThat(page.locator("#notice")).containsText(nomination + " 已撤回");
        assertThat(page.locator(".nominations .state")).hasText("已撤回");
    }

    @Test
    void nothing_waits_for_a_city_that_has_no_candidates_and_the_page_fits_a_telephone() {
        String round = deployed();
        proposed(round, "FRONTLINE");
        Page phone = on_a_phone("approver." + CITY).page();
        phone.navigate("/rounds/");
        phone.locator(".rounds").waitFor();
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        phone.navigate("/rounds/#/round/" + round);
        phone.locator(".units").waitFor();
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        phone.navigate("/rounds/#/round/" + round + "/choose");
        assertThat(phone.getByText("现在没有待本工会择优报送的推荐对象")).isVisible();
        phone.navigate("/rounds/");
        phone.getByLabel("活动名称或编号").fill("没有的");
        phone.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.locator(".empty")).hasText("没有符合条件的推选活动。");
    }
}
