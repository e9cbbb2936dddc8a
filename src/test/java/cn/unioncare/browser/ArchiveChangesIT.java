package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.unioncare.documents.Papers;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** An archive is cancelled on the page of the archives: asked for by one, decided by another. */
class ArchiveChangesIT extends BrowserTest {

    private static final String UNION = "13030602";

    @Test
    void a_clerk_asks_and_an_approver_decides() {
        PreparedCase prepared = PreparedCase.filed(product(), UNION).upTo("AgreePlan").done("AgreePlan");
        Worker clerk = at_a_desk("clerk." + UNION).expecting("status of 400");
        Page page = clerk.page();
        page.navigate("/archives/");
        page.getByLabel("编号、姓名或单位").fill(prepared.number());
        page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".archives tbody tr")).hasCount(1);
        page.locator(".archives tbody a").click();
        // The card is issued a moment after the plan is agreed.
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("article").innerText().contains("LX-");
        });
        page.getByText("转移、注销、删除…").click();
        page.getByLabel("注销（死亡、退休、调离等）").check();
        page.getByLabel("退出原因").selectOption("9");
        page.getByLabel("变动日期").fill("2031-01-01");
        page.getByLabel("情况说明").fill("已办理退休手续");
        page.locator("input[type=file]").setInputFiles(new FilePayload("证明.jpg", "image/jpeg", Papers.jpeg()));
        assertThat(page.locator(".files-chosen li")).hasCount(1);
        clerk.button("提出申请").click();
        assertThat(page.locator(".summary")).isVisible();
        AccessibilityIT.look(page, null, "a request with what is wrong");
        page.getByLabel("变动日期").fill(String.valueOf(page.evaluate("fetch('/api/me').then(answer => answer.json()).then(me => me.now.slice(0, 10))")));
        clerk.button("提出申请").click();
        assertThat(page.locator("#notice")).containsText("等待认定工会审批");
        String request = page.url().substring(page.url().indexOf("/archives/"));

        Worker approver = at_a_desk("approver.130306");
        approver.page().navigate(request);
        approver.page().getByLabel("同意", new Page.GetByLabelOptions().setExact(true)).check();
        approver.button("提交审批").click();
        approver.button("同意注销").click();

        assertThat(approver.page().locator("#notice")).containsText("已办理");
        page.navigate("/archives/#/changes");
        assertThat(page.locator("tbody tr").first()).containsText("已办理");
    }
}
