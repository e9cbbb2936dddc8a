package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.api.HonourSheet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The page of the register of honours: imported, followed, taken away by two. */
class HonoursIT extends BrowserTest {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @return the name of the collective */
    private String imported(Worker clerk) {
        String name = "浏览器第" + NEXT.incrementAndGet() + "车间工会";
        clerk.page().navigate("/honours/#/import");
        clerk.page().reload();
        clerk.page().getByLabel("选择填好的文件").setInputFiles(new FilePayload("荣誉.xlsx", EXCEL,
            new HonourSheet().collective("秦皇岛市模范职工小家", name, "13030602", "2017-05-01").bytes()));
        clerk.button("导入 1 项荣誉").click();
        assertThat(clerk.page().locator("#notice")).containsText("已导入 1 项荣誉");
        return name;
    }

    private void opened(Page page, String holder) {
        page.navigate("/honours/");
        page.getByLabel("称号、获得者、编号或文号").fill(holder);
        page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".honours tbody tr")).hasCount(1);
        page.locator(".honours tbody a").click();
        assertThat(page.locator("h1")).containsText(holder);
    }

    @Test
    void a_title_is_imported_a_subsidy_entered_and_the_title_taken_away_by_two() {
        // given
        Worker clerk = at_a_desk("clerk.13030602").expecting("status of 400");
        String holder = imported(clerk);
        opened(clerk.page(), holder);

        // when
        clerk.button("登记后续情况").click();
        clerk.page().getByLabel("事项").selectOption("SUBSIDY");
        clerk.page().locator("dialog [name=happenedOn]").fill("2017-06-01");
        clerk.page().getByLabel("补助金额（元）").fill("2000");
        clerk.page().getByLabel("收款工会编码").fill("张三");
        clerk.page().getByLabel("情况说明").fill("用于阵地建设");
        clerk.button("登记").click();
        assertThat(clerk.page().locator("dialog")).containsText("不得发放给个人");
        clerk.page().getByLabel("收款工会编码").fill("13030602");
        clerk.button("登记").click();
        assertThat(clerk.page().locator(".events")).containsText("2,000.00 元，示例水泥厂工会");
        clerk.button("提出撤销").click();
        clerk.page().getByLabel("撤销的原因").fill("申报材料弄虚作假");
        clerk.page().getByLabel("责任人姓名").fill("测责任");
        clerk.page().getByLabel("责任人单位").fill("示例水泥厂工会");
        clerk.page().getByLabel("对责任人的处理").fill("通报批评");
        clerk.button("再添一名责任人").click();
        clerk.page().getByLabel("责任人姓名").nth(1).fill("测主管");
        clerk.page().getByLabel("对责任人的处理").nth(1).fill("诫勉谈话");
        clerk.page().locator("dialog button.uc-danger").click();
        assertThat(clerk.page().locator("dialog fieldset").nth(1)).containsText("请填写责任人单位");
        assertThat(clerk.page().getByLabel("责任人单位").nth(1)).isFocused();
        clerk.page().getByLabel("责任人单位").nth(1).fill("开发区工会");
        clerk.page().locator("dialog button.uc-danger").click();
        assertThat(clerk.page().locator(".card")).containsText("等待另一人确认");
        assertThat(clerk.button("确认撤销")).hasCount(0);
        Worker approver = at_a_desk("approver.13030602");
        opened(approver.page(), holder);
        approver.button("确认撤销").click();
        approver.page().locator("dialog button.uc-danger").click();

        // then
        assertThat(approver.page().locator(".state")).hasText("已撤销");
        assertThat(approver.page().locator(".card")).not().containsText("false");
        assertThat(approver.page().locator(".card")).containsText("测责任（示例水泥厂工会）：通报批评；测主管（开发区工会）：诫勉谈话");
    }

    @Test
    void on_a_phone_nothing_is_wider_than_the_screen() {
        Worker clerk = on_a_phone("clerk.13030602");
        imported(clerk);
        Page page = clerk.page();
        page.navigate("/honours/");
        page.locator(".honours tbody a").first().click();
        assertThat(page.locator("h1")).containsText("秦皇岛市模范职工小家");

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    }
}
