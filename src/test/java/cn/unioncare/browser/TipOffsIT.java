package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** 举报: told by somebody without an account, worked on by the union above, answered to whoever holds the code. */
class TipOffsIT extends BrowserTest {

    private static final String ACCUSED = "示例机械厂工会";
    private static final String COUNTY = "410102";

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "browser", name + ".png")));
    }

    private static void chosen(Page page) {
        page.navigate("/tipoffs/");
        page.getByLabel("被举报的工会").fill("示例机械");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(ACCUSED)).click();
    }

    private static String fontOf(Locator text) {
        return (String) text.evaluate("e => getComputedStyle(e).fontSize");
    }

    private static void told(Page page) {
        page.getByLabel("举报事项").selectOption("MONEY");
        page.getByLabel("举报内容").fill("去年冬天的慰问品没有发到困难职工手里，库房管理员可以证明。");
        page.getByLabel("所述内容属实").check();
    }

    @Test
    void an_informant_tells_the_union_above_and_reads_the_answer_with_the_code() {
        Page page = at_the_door("nobody").page();
        chosen(page);
        told(page);
        page.getByLabel("您的姓名").fill("测知情");
        page.getByLabel("您的联系方式").fill("13900007788");
        page.getByLabel("附件").setInputFiles(new FilePayload("库房.jpg", "image/jpeg", Photo.jpeg()));
        look(page, "tipoffs-form");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交举报")).click();
        assertThat(page.getByText("举报已收到")).isVisible();
        String code = page.locator(".receipt .number").textContent();
        look(page, "tipoffs-code");

        String number = product().get("reviewer." + COUNTY, "/api/tasks?scope=claimable&key=AcceptTipOff").at("/items/0/case").asText();
        Worker reviewer = at_a_desk("reviewer." + COUNTY);
        theListLeadsToTheTask(reviewer.page(), number);
        Tasklist tasklist = new Tasklist(reviewer).open("本组待认领").claim(number, "受理审查");
        assertThat(tasklist.form().getByText("库房管理员可以证明")).isVisible();
        assertThat(tasklist.form().locator(".uc-paper-files")).hasText("附件 1 份");
        reviewer.button("显示举报人联系方式").click();
        reviewer.page().getByLabel("举报人联系方式", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(reviewer.page().locator(".uc-choices legend")).hasCSS("font-size", fontOf(reviewer.page().locator(".uc-choices label").first()));
        assertThat(reviewer.page().locator("#reasons option").first()).hasAttribute("value", "向举报人核实情况");
        look(reviewer.page(), "tipoffs-reveal");
        reviewer.page().getByLabel("理由").fill("电话核实库房管理员姓名");
        reviewer.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("显示").setExact(true)).click();
        assertThat(tasklist.form().getByText("13900007788")).isVisible();
        look(reviewer.page(), "tipoffs-task");
        tasklist.fill("accept-tip-off", Tasklist.example("accept-tip-off")).complete();
        assertThat(reviewer.page().getByText("已办结").first()).isVisible();

        done(reviewer, number, "调查核实", "investigate-tip-off");
        done(at_a_desk("approver." + COUNTY), number, "研究处理意见", "decide-tip-off");
        done(reviewer, number, "答复举报人", "answer-tip-off");

        page.navigate("/tipoffs/");
        page.getByText("查询办理情况和答复").click();
        page.getByLabel("查询码").fill(code.toLowerCase());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询").setExact(true)).click();
        assertThat(page.getByText("您反映的情况属实")).isVisible();
        look(page, "tipoffs-answer");
    }

    private void theListLeadsToTheTask(Page page, String number) {
        page.navigate("/tipoff-cases/");
        Locator row = page.locator(".tipoffs tbody tr").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(row.getByText("留有联系方式")).isVisible();
        AccessibilityIT.look(page, null, "tipoff-cases");
        look(page, "tipoff-cases");
        page.getByLabel("编号").fill("JB-" + COUNTY + "-2018-999999");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询")).click();
        assertThat(page.getByText("没有符合条件的举报件")).isVisible();
        page.getByLabel("编号").fill(number);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询")).click();
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(number)).click();
        assertThat(page.getByText("收到举报")).isVisible();
        assertThat(page.getByText("库房管理员")).hasCount(0);
        look(page, "tipoff-case");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("办理：受理审查")).click();
        page.waitForURL("**/work/#/task/**");
    }

    private void done(Worker worker, String number, String task, String name) {
        new Tasklist(worker).done(number, task, name, Tasklist.example(name));
    }

    @Test
    void on_a_telephone_somebody_tells_it_without_a_name() {
        Page page = on_a_phone("clerk.41010201").page();
        page.context().clearCookies();
        chosen(page);
        told(page);
        page.getByLabel("匿名举报").check();
        assertThat(page.getByLabel("您的姓名")).isHidden();
        look(page, "tipoffs-phone");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交举报")).click();
        assertThat(page.locator(".receipt .number")).isVisible();
        look(page, "tipoffs-phone-code");
    }

    @Test
    void what_concerns_the_top_is_printed_and_kept_by_nobody() {
        Page page = at_the_door("nobody").page();
        page.navigate("/tipoffs/");
        page.getByLabel("被举报的工会").fill("河南省总工会");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查找")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("河南省总工会").setExact(true)).click();
        told(page);
        page.getByLabel("匿名举报").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交举报")).click();
        assertThat(page.getByText("请向中华全国总工会举报")).isVisible();
        look(page, "tipoffs-letter");
    }
}
