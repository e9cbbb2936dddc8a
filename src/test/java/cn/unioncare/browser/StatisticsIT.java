package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The page of the tables: entered, looked into, signed by three, read on a telephone. */
class StatisticsIT extends BrowserTest {

    private static final String UNION = "41010201";

    @Test
    void a_table_is_filled_in_looked_into_and_signed_by_three() {
        // given
        Worker clerk = at_a_desk("clerk." + UNION);
        Page page = clerk.page();
        page.navigate("/statistics/#/entries/centre");
        page.getByLabel("专职（人）").fill("3");
        clerk.button("保存").click();
        assertThat(page.locator("#notice")).containsText("已保存");

        // when
        page.navigate("/statistics/#/table/centre");
        assertThat(page.locator("h1")).containsText("困难职工帮扶中心工作统计表");
        AccessibilityIT.look(page, null, "table");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("合计，工作人员 专职：3，查看来源")).click();
        assertThat(page.locator("dialog")).containsText("手工填写");
        AccessibilityIT.look(page, "dialog", "cell");
        clerk.button("关闭").click();
        clerk.button("生成报表并签报").click();
        clerk.button("生成报表").click();
        assertThat(page.locator("#notice")).containsText("等待审核人签审");
        String report = page.url().substring(page.url().indexOf("/statistics/"));

        // then
        signed("reviewer." + UNION, report, "签审", "已审核，待签发");
        signed("approver." + UNION, report, "签发并锁定", "已签发、已锁定");
        page.reload();
        assertThat(page.locator(".signatures tbody tr")).hasCount(3);
        assertThat(page.locator(".checks")).containsText("相符");
        AccessibilityIT.look(page, null, "report");
    }

    private void signed(String login, String report, String deed, String state) {
        Worker worker = at_a_desk(login);
        worker.page().navigate(report);
        worker.button(deed).click();
        worker.page().locator("dialog .uc-primary").click();
        assertThat(worker.page().locator(".part .state")).hasText(state);
    }

    @Test
    void a_telephone_shows_union_by_union_and_nothing_beside_the_screen() {
        Worker clerk = on_a_phone("clerk.410102");
        for (String table : new String[] {"relief", "centre", "warmth"}) {
            clerk.page().navigate("/statistics/#/table/" + table);
            clerk.page().reload();
            assertThat(clerk.page().locator(".stack").first()).isVisible();
            assertThat((Integer) clerk.page().evaluate("document.documentElement.scrollWidth")).as(table).isLessThanOrEqualTo(390);
        }
        AccessibilityIT.look(clerk.page(), null, "table on a telephone");
    }
}
