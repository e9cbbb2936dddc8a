package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** The pages of ours below {@code /rounds/}. */
final class RoundPages {

    private final Worker worker;
    private final Page page;

    RoundPages(Worker worker) {
        this.worker = worker;
        page = worker.page();
    }

    /**
     * Deploys a round with dates of its own.
     *
     * @return its number
     */
    String deployed(String programme, LocalDate toCity, LocalDate toProvince) {
        page.navigate("/rounds/#/open");
        page.getByLabel("推选项目").selectOption(programme);
        page.locator("#day-CITY").fill(toCity.toString());
        page.locator("#time-CITY").fill("12:00");
        page.locator("#day-PROVINCE").fill(toProvince.toString());
        worker.button("部署活动").click();
        assertThat(page.locator("#notice")).containsText("活动已部署");
        page.locator(".units").waitFor();
        return page.url().replaceAll(".*/round/", "");
    }

    RoundPages show(String round) {
        page.navigate("/rounds/#/round/" + round);
        page.locator(".units").waitFor();
        return this;
    }

    Locator nomination(String number) {
        return page.locator(".nominations tbody tr").filter(new Locator.FilterOptions().setHasText(number));
    }

    /** 对照择优, from the page of the round. */
    RoundPages compare() {
        page.getByText("对照择优、一并报送").click();
        page.locator(".compared").waitFor();
        return this;
    }

    void choose(String nomination) {
        page.locator("#choose-" + nomination).check();
    }

    /** What the choice leaves, as it stands on the page. */
    Locator outlook() {
        return page.locator(".ahead");
    }

    void submit(int nominations) {
        page.getByLabel("上级工会意见").fill("事迹突出，同意择优推荐。");
        page.locator("#report").fill("逐级审核，程序规范，现将推荐情况报告如下。");
        page.getByLabel("推荐情况报告已加盖公章").check();
        page.getByLabel("盖章的申报材料已收到并核对").check();
        page.getByLabel("本人与所选推荐对象均无亲属关系").check();
        worker.button("一并报送（" + nominations + " 项）").click();
        page.locator("dialog").getByText("报送", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#notice")).containsText("推荐对象已一并报送");
    }
}
