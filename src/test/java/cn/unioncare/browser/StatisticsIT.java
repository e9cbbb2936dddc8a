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
    void a_city_sees_who_is_late_and_the_county_is_told() {
        // given
        Worker city = at_a_desk("clerk.130300");
        Page page = city.page();
        page.navigate("/statistics/#/returns");
        assertThat(page.locator(".empty")).containsText("还没有设定报送期限");
        city.button("设定报送期限").click();
        page.getByLabel("统计表").selectOption("relief");
        page.getByLabel("统计期起").fill("2018-01-01");
        page.getByLabel("统计期止").fill("2018-01-30");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("报送期限")).fill("2018-01-31");
        city.button("确定").click();
        assertThat(page.locator(".part")).containsText("逾期未报");

        // when
        city.button("催报").click();
        assertThat(page.getByLabel("抚宁区总工会")).isChecked();
        page.getByLabel("说明").fill("请今日报送");
        page.locator("dialog .uc-primary").click();
        assertThat(page.locator("#notice")).containsText("已催报");
        AccessibilityIT.look(page, null, "returns");

        // then
        Worker county = at_a_desk("clerk.130306");
        county.page().navigate("/statistics/#/table/warmth");
        assertThat(county.page().locator(".asked")).containsText("秦皇岛市总工会：解困脱困情况统计表");
        assertThat(county.page().locator(".asked")).containsText("请今日报送");
        county.button("打开这张表").click();
        assertThat(county.page().locator(".whose")).containsText("2018-01-01 至 2018-01-30");
    }

    @Test
    void figures_that_do_not_agree_are_opened_and_signed_with_a_reason() {
        // given
        Worker clerk = at_a_desk("clerk.13030602");
        Page page = clerk.page();
        page.navigate("/statistics/#/entries/relief");
        page.getByLabel("尚未就业（户）").fill("2");
        clerk.button("保存").click();
        assertThat(page.locator("#notice")).containsText("已保存");
        page.navigate("/statistics/#/table/relief");

        // when
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("合计，未脱困各原因户数之和 ＝ 帮扶期满未脱困户，查看差额")).click();
        assertThat(page.locator("dialog")).containsText("填报：帮扶期满未脱困·尚未就业");
        AccessibilityIT.look(page, "dialog", "difference");
        clerk.button("关闭").click();
        assertThat(page.locator(".compared svg")).isVisible();
        page.getByText("各栏口径").click();
        assertThat(page.locator(".rules")).containsText("统计期开始前一日终了时");
        AccessibilityIT.look(page, null, "table with rules");
        clerk.button("生成报表并签报").click();
        clerk.button("生成报表").click();
        assertThat(page.locator("#notice")).containsText("等待审核人签审");
        String report = page.url().substring(page.url().indexOf("/statistics/"));

        // then
        Worker reviewer = at_a_desk("reviewer.13030602").expecting("409");
        reviewer.page().navigate(report);
        reviewer.button("签审").click();
        assertThat(reviewer.page().locator("dialog")).containsText("以下核对关系不符：未脱困各原因户数之和");
        reviewer.page().locator("dialog .uc-primary").click();
        assertThat(reviewer.page().locator("dialog .error").first()).containsText("请写明原因");
        reviewer.page().getByLabel("仍然签报的原因").fill("原因表正在核实");
        reviewer.page().locator("dialog .uc-primary").click();
        assertThat(reviewer.page().locator(".part .state")).hasText("已审核，待签发");
        assertThat(reviewer.page().locator(".signatures")).containsText("原因表正在核实");
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
