package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** An auditor looks back: an ended case found again, its way, what was done and why; in our page and in Cockpit. */
class AuditorIT extends BrowserTest {

    private static final String UNION = "13030602";

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    private PreparedCase archived() {
        PreparedCase ended = PreparedCase.filed(product(), UNION).upTo("AgreePlan").done("AgreePlan");
        return ended;
    }

    @Test
    void an_ended_case_is_found_again_with_its_way_its_times_and_what_the_ledger_tells() {
        PreparedCase ended = archived();
        Worker auditor = at_a_desk("auditor." + UNION);
        Page page = auditor.page();

        page.navigate("/history/");
        page.getByLabel("案号").fill(ended.number());
        page.getByLabel("流程").selectOption("hardship-archiving");
        page.getByLabel("办理结果").selectOption("Archived");
        auditor.button("查询").click();
        assertThat(page.locator(".runs tbody tr")).hasCount(1);
        AccessibilityIT.look(page, null, "list");
        picture(page, "history-list");
        page.getByText(ended.number()).click();

        assertThat(page.locator(".djs-connection.taken").first()).isVisible();
        assertThat(page.locator(".djs-shape.done[data-element-id='Determine']")).isVisible();
        assertThat(page.locator("[aria-label='各环节用时']")).containsText("认定审批");
        assertThat(page.locator(".trail")).containsText("办结环节");
        assertThat(page.locator(".applied").first()).containsText("低保边缘户");
        auditor.button("校验本案操作记录").click();
        assertThat(page.locator(".verified")).containsText("校验通过");
        AccessibilityIT.look(page, null, "run");
        picture(page, "history-run");
    }

    @Test
    void on_a_telephone_nothing_stands_beside_the_screen() {
        PreparedCase ended = archived();
        Worker auditor = on_a_phone("auditor." + UNION);
        Page page = auditor.page();

        page.navigate("/history/");
        page.getByText(ended.number()).first().click();
        assertThat(page.locator(".djs-connection.taken").first()).isAttached();
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        picture(page, "history-run-phone");
    }

    @Test
    void in_cockpit_ended_cases_stand_beside_the_running_ones() {
        PreparedCase ended = archived();
        Page page = at_a_desk("auditor.130306").page();
        page.navigate("/camunda/app/cockpit/default/#/processes");
        assertThat(page.locator(".uc-history")).containsText(ended.number());

        page.locator("header a[href='#/history'], .sections-menu a[href='#/history']").first().click();
        page.getByLabel("案号").fill(ended.number());
        page.getByText("查询", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".runs tbody tr")).hasCount(1);
        picture(page, "cockpit-history");
        page.locator(".runs a").first().click();
        assertThat(page.locator(".djs-connection.taken").first()).isVisible();
        assertThat(page.locator(".trail")).containsText("办结环节");
        picture(page, "cockpit-run");
    }

    @Test
    void a_sample_is_drawn_a_case_read_something_found_answered_and_closed() {
        PreparedCase ended = archived();
        String day = product().today();
        product().now(LocalDate.parse(day).plusDays(1) + "T09:00:00+08:00");
        Worker auditor = at_a_desk("auditor.130306");
        Page page = auditor.page();

        page.navigate("/inspection/");
        auditor.button("抽样建立审计").click();
        page.getByLabel("审计名称").fill("建档质量抽查");
        page.getByLabel("办结日期自").fill("2018-01-01");
        page.getByLabel("办结日期至").fill(day);
        page.getByLabel("样本件数").fill("1000");
        AccessibilityIT.look(page, "dialog", "draw");
        auditor.button("抽样").click();
        assertThat(page.locator("#notice")).containsText("已抽取样本");
        AccessibilityIT.look(page, null, "audit");
        picture(page, "inspection-audit");
        String audit = page.url();
        auditor.button("结束审计").click();
        assertThat(page.locator("dialog")).containsText("件没有阅卷");
        AccessibilityIT.look(page, "dialog", "end-unread");
        picture(page, "inspection-end-unread");
        auditor.button("取消").click();
        page.locator("a:text-is('" + ended.number() + "')").click();

        assertThat(page.locator(".uc-papers")).containsText("入户调查");
        assertThat(page.locator(".trail")).containsText("建立档案");
        AccessibilityIT.look(page, null, "case");
        picture(page, "inspection-case");
        auditor.button("登记问题").click();
        page.getByLabel("依据的条款").fill("冀工办发〔2017〕44号 二(一)2");
        page.getByLabel("发现的情况").fill("入户调查照片缺少拍摄日期");
        auditor.button("登记").click();
        assertThat(page.locator("#notice")).containsText("已登记：SF-");
        page.locator(".findings a").first().click();
        String finding = page.url().substring(page.url().indexOf("/inspection/"));
        auditor.button("催报").click();
        page.getByLabel("说明").fill("请本周内答复");
        page.locator("dialog .uc-primary").click();
        assertThat(page.locator("#notice")).containsText("已催报。");

        answered(finding);
        page.navigate("/inspection/");
        page.navigate(finding);
        auditor.button("销号").click();
        page.getByLabel("核实意见").fill("整改到位");
        page.locator("dialog .uc-primary").click();
        assertThat(page.locator(".state").first()).hasText("已销号");
        assertThat(page.locator(".said").nth(1)).containsText("（情况说明）");
        AccessibilityIT.look(page, null, "finding");
        picture(page, "inspection-finding");
        page.navigate(audit);
        auditor.button("结束审计").click();
        if (page.getByLabel("未阅卷的理由").isVisible()) {
            page.getByLabel("未阅卷的理由").fill("其余案件另行安排审计");
        }
        page.locator("dialog .uc-danger").click();
        assertThat(page.locator(".facts").first()).containsText("已结束");
    }

    private void answered(String finding) {
        Worker clerk = on_a_phone("clerk." + UNION);
        Page page = clerk.page();
        page.navigate("/work/");
        assertThat(page.locator(".duty")).containsText("审计问题待答复 1 个");
        picture(page, "work-duty-phone");
        page.locator(".duty a").click();
        assertThat(page.locator("h1")).hasText("审计");
        page.navigate(finding);
        assertThat(page.locator(".facts").first()).containsText("1 次，最近");
        assertThat(page.locator(".facts").first()).containsText("请本周内答复");
        page.getByLabel("整改情况").fill("已补拍并注明日期");
        page.locator("#answer-files").setInputFiles(new FilePayload("补拍.jpg", "image/jpeg", Photo.jpeg()));
        assertThat(page.locator(".answer li")).containsText("补拍");
        page.getByLabel("“补拍.jpg”的附件类型").selectOption("EXPLANATION");
        AccessibilityIT.look(page, null, "answer");
        picture(page, "inspection-answer-phone");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        clerk.button("提交答复").click();
        assertThat(page.locator(".state").first()).hasText("待销号");
    }
}
