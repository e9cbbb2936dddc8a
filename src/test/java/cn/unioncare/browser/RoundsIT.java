package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
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
        String nomination = PreparedNomination.proposed(product(), round, DISTRICT, "FRONTLINE").number();
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
        PreparedNomination.proposed(product(), round, DISTRICT, "FRONTLINE");
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

    @Test
    void a_demonstration_begins_with_one_round_behind_it_and_one_under_way() {
        Page page = at_a_desk("supervisor.130000").page();
        page.navigate("/rounds/");
        assertThat(page.locator(".rounds tbody tr").filter(new Locator.FilterOptions().setHasText("PX-130300-2017-000001")))
            .containsText("已表扬");
        page.navigate("/rounds/#/round/PX-130000-2018-000001");
        assertThat(page.locator(".nominations tbody tr")).hasCount(8);
        assertThat(page.locator(".alarm").last()).containsText(Pattern.compile("白\\*\\*（抚宁区骊城街道总工会，TX-130000-2018-\\d{6}）：按放弃推荐对待"));

        page.navigate("/honours/");
        page.getByLabel("称号、获得者、编号或文号").fill("高志强");
        page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".honours tbody tr")).hasCount(1);
    }
}
