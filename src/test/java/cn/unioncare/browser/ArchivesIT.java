package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The registry's page: masked, shown for a reason, exported by whoever may; and the page of the keys. */
class ArchivesIT extends BrowserTest {

    private static final String PHONE = Tasklist.example("application").at("/applicant/phone").asText();

    private PreparedCase anArchive() {
        return PreparedCase.filed(product(), "13030602").upTo("AgreePlan").done("AgreePlan");
    }

    private static Locator found(Page page) {
        return page.locator(".archives tbody tr");
    }

    @Test
    void an_archive_is_found_and_its_telephone_shown_for_a_reason() {
        PreparedCase one = anArchive();
        Worker clerk = at_a_desk("clerk.13030602").expecting("status of 400");
        Page page = clerk.page();
        page.navigate("/archives/");
        page.getByLabel("编号、姓名或单位").fill(one.number());
        clerk.button("查询").click();
        assertThat(found(page)).hasCount(1);
        found(page).locator("a").click();
        assertThat(page.locator(".card")).containsText(one.number());
        assertThat(page.locator(".card")).not().containsText(PHONE);

        clerk.button("显示完整信息").click();
        page.getByLabel("联系电话").check();
        clerk.button("显示").click();
        assertThat(page.locator("dialog .uc-at-field")).containsText("请写明理由");
        page.getByLabel("理由").fill("电话通知领取联系卡");
        clerk.button("显示").click();

        assertThat(page.locator(".card .whole")).hasText(PHONE);
        assertThat(product().get("auditor.130306", "/api/audit/cases/" + one.number()).toString())
            .contains("REVEALED", "电话通知领取联系卡").doesNotContain(PHONE);
        page.getByText("返回档案列表").click();
        assertThat(found(page)).hasCount(1);
        assertThat(page.locator("body")).not().containsText(PHONE);
    }

    @Test
    void only_the_exporter_takes_a_list_along() {
        anArchive();
        Worker clerk = at_a_desk("clerk.13030602");
        clerk.page().navigate("/archives/");
        found(clerk.page()).first().waitFor();
        assertThat(clerk.button("导出名单")).hasCount(0);

        Worker exporter = at_a_desk("exporter.13030602");
        exporter.page().navigate("/archives/");
        exporter.button("导出名单").click();
        exporter.page().getByLabel("用途").fill("年度困难职工核查");
        Download list = exporter.page().waitForDownload(() -> exporter.button("导出").click());

        assertThat(list.suggestedFilename()).startsWith("困难职工档案名单-").endsWith(".xlsx");
        assertThat(exporter.page().locator("#notice")).containsText("已导出");
    }

    @Test
    void on_a_phone_nothing_is_wider_than_the_screen() {
        anArchive();
        Page page = on_a_phone("clerk.13030602").page();
        page.navigate("/archives/");
        found(page).first().locator("a").click();
        page.locator(".card").waitFor();

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    @Test
    void the_administrator_sees_the_keys_and_nobody_else_the_page() {
        Worker admin = at_the_door("admin");
        Page page = admin.page();
        page.navigate("/vault/");
        page.getByLabel("账号").fill("admin");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill("demo");
        admin.button("登录").click();

        assertThat(page.locator(".keys").first()).containsText("data.1");
        Worker clerk = at_a_desk("clerk.13030602").expecting("status of 403");
        assertThat(clerk.page().navigate("/vault/").status()).isEqualTo(403);
    }
}
