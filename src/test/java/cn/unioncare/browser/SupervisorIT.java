package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A supervisor looks at how the cases below stand, opens a number down to the case, inspects, and sees the year's figures. */
class SupervisorIT extends BrowserTest {

    private static final String CITY = "130300";
    private static final String COUNTY = "130306";
    private static final String UNION = "13030602";

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Test
    void a_number_of_the_board_opens_its_cases_and_a_case_opens_in_cockpit() {
        // given
        PreparedCase waiting = PreparedCase.filed(product(), UNION).upTo("SurveyHome");
        Page page = at_a_desk("supervisor." + CITY).page();

        // when
        page.navigate("/board/");
        assertThat(page.locator("h1")).containsText("督查看板：秦皇岛市总工会");
        assertThat(page.locator(".chart.trend svg")).isVisible();
        AccessibilityIT.look(page, null, "board");
        picture(page, "board");
        page.getByLabel("流程", new Page.GetByLabelOptions().setExact(true)).selectOption("hardship-archiving");
        Locator survey = page.locator(".steps tbody tr").filter(new Locator.FilterOptions().setHasText("入户调查"));
        survey.getByRole(AriaRole.LINK).first().click();

        // then
        assertThat(page.locator("h1")).containsText("等待办理");
        AccessibilityIT.look(page, null, "cases");
        picture(page, "board-cases");
        page.getByText(waiting.number()).click();
        page.waitForURL("**/process-instance/**");
        assertThat(page.url()).contains("/camunda/app/cockpit/default/#/process-instance/");
        // The step where the case stands is large enough to be read.
        Locator step = page.locator(".djs-shape[data-element-id='SurveyHome'] .djs-visual");
        step.waitFor();
        page.waitForCondition(() -> step.boundingBox().width > 60);
        assertThat(step).isInViewport();
        picture(page, "cockpit-step");
    }

    @Test
    void the_board_is_read_on_a_telephone() {
        Page page = on_a_phone("supervisor." + CITY).page();
        page.navigate("/board/");
        assertThat(page.locator("h1")).containsText("督查看板");
        assertThat(page.locator(".chart.trend svg")).isVisible();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isZero();
        picture(page, "board-phone");
    }

    @Test
    void a_union_below_is_inspected_answers_in_its_task_and_the_answer_is_judged() {
        // given
        Worker supervisor = at_a_desk("supervisor." + CITY);
        Page page = supervisor.page();
        page.navigate("/oversight/");
        supervisor.button("下达督查").click();
        AccessibilityIT.look(page, "dialog", "order");
        page.getByLabel("督查事项").fill("春节前走访落实情况");
        page.getByLabel("类别").selectOption("VISITS");
        page.getByLabel("督查要求").fill("请逐户核对走访名单，说明尚未走访的户数、原因和完成时间。");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("反馈期限")).fill(product().now().toLocalDate().plusDays(20).toString());
        page.getByLabel("抚宁区总工会").check();
        supervisor.button("下达").click();
        assertThat(page.locator("#notice")).containsText("已下达");
        assertThat(page.locator(".inspections .number").first()).containsText("DB-130300-");
        picture(page, "inspections");

        // when
        String inspection = page.locator(".inspections .number").first().textContent();
        String task = product().get("clerk." + COUNTY, "/api/tasks?scope=claimable&case=" + inspection).at("/items/0/id").asText();
        product().post("clerk." + COUNTY, "/api/tasks/" + task + "/complete?claim=true",
            "{\"situation\":\"应走访 12 户，已走访 10 户，2 户外出务工。\",\"measures\":\"已电话联系，节前补访。\"}");
        page.navigate("/oversight/#/inspection/" + inspection);
        assertThat(page.locator("#main")).containsText("2 户外出务工");
        AccessibilityIT.look(page, null, "inspection");
        picture(page, "inspection");
        supervisor.button("审核").click();
        page.getByLabel("结论").selectOption("ACCEPT");
        page.getByLabel("审核意见").fill("情况属实，同意办结。");
        supervisor.button("确定").click();

        // then
        assertThat(page.locator(".state").first()).hasText("已办结");
    }

    @Test
    void what_is_late_stands_on_the_board_is_urged_and_seen_by_those_who_owe_it() {
        // given
        product().post("supervisor." + CITY, "/api/oversight/inspections", "{\"title\":\"公示张贴情况\",\"kind\":\"PUBLICITY\",\"text\":\"请核实公示张贴情况。\","
            + "\"dueOn\":\"" + product().now().toLocalDate().plusDays(1) + "\",\"unions\":[\"" + COUNTY + "\"]}");
        product().now(product().now().toLocalDate().plusDays(4) + "T09:00:00+08:00");
        Worker supervisor = at_a_desk("supervisor." + CITY);
        Page page = supervisor.page();
        page.navigate("/board/");

        // when
        Locator late = page.locator(".late tbody tr").filter(new Locator.FilterOptions().setHasText("抚宁区总工会"));
        assertThat(late).containsText("督查");
        AccessibilityIT.look(page, null, "board with what is late");
        picture(page, "board-late");
        late.getByRole(AriaRole.LINK).first().click();
        page.waitForURL("**/oversight/#/inspections?late=true&union=" + COUNTY);
        assertThat(page.locator("#main")).containsText("列出全部");
        picture(page, "inspections-late");
        page.getByText("公示张贴情况").first().click();
        supervisor.button("催报").click();
        page.getByLabel("说明").fill("请今日反馈");
        page.locator("dialog .uc-primary").click();
        assertThat(page.locator("#notice")).containsText("已催报。");

        // then
        Page phone = on_a_phone("clerk." + COUNTY).page();
        phone.navigate("/oversight/");
        assertThat(phone.locator(".inspections tbody tr").first()).containsText("1 次，最近");
        picture(phone, "inspections-phone");
        phone.navigate("/oversight/#/assessment");
        assertThat(phone.locator(".rules")).containsText("申请发放的慰问金");
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth - innerWidth")).isZero();
        picture(phone, "assessment-phone");

        // and when
        page.navigate("/board/#/incidents?union=" + COUNTY + "&flow=hardship-archiving");
        assertThat(page.locator("h1")).hasText("系统异常 · 抚宁区总工会 · 困难职工建档立卡");
        assertThat(page.locator(".place")).containsText("没有系统异常");
    }

    @Test
    void summaries_and_the_years_figures_are_shown_with_what_lies_behind_them() {
        Worker clerk = at_a_desk("clerk." + CITY);
        Page page = clerk.page();
        page.navigate("/oversight/#/summaries");
        clerk.button("填写").click();
        page.getByLabel("做法经验").fill("领导带队，逐户走访。");
        page.getByLabel("存在问题").fill("台账更新不及时。");
        page.getByLabel("意见建议").fill("加强业务培训。");
        clerk.button("保存").click();
        assertThat(page.locator("#notice")).containsText("由审批人签发");
        AccessibilityIT.look(page, null, "summaries");
        picture(page, "summaries");

        page.navigate("/oversight/#/assessment");
        assertThat(page.locator(".assessment tbody tr").first()).containsText("秦皇岛市总工会");
        AccessibilityIT.look(page, null, "assessment");
        assertThat(page.locator(".rules")).containsText("走访到的户");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth")).isZero();
        picture(page, "assessment");
        page.locator(".rules").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("送温暖活动")).first().click();
        assertThat(page.locator("h1")).containsText("送温暖");
    }
}
