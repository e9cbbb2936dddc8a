package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rights of the people whose data are held: what is held, for how long they agreed, and what is wrong. */
class RightsIT extends BrowserTest {

    private static final String UNION = "13030602";
    private static final String ELSEWHERE = "clerk.13030601";

    private final ObjectNode application = PreparedCase.anApplication();
    private final String idNumber = application.at("/applicant/idNumber").asText();

    private PreparedCase anArchive() {
        return PreparedCase.filed(product(), UNION, application).upTo("AgreePlan").done("AgreePlan");
    }

    private static Page opened(Worker worker, String tab) {
        worker.page().navigate("/rights/#/" + tab);
        worker.page().locator(".tabs [aria-current]").waitFor();
        return worker.page();
    }

    /** What is said below the field of that label. */
    private static Locator wrong(Locator form, String label) {
        return form.locator(".field").filter(new Locator.FilterOptions().setHasText(label)).locator(".wrong").first();
    }

    private static void scanned(Locator form) {
        form.locator("input[type=file]").setInputFiles(new FilePayload("扫描件.jpg", "image/jpeg", Photo.jpeg()));
        assertThat(form.locator(".files-chosen")).containsText("移除");
    }

    private static Locator form(Page page, String submit) {
        return page.locator("form").filter(new Locator.FilterOptions().setHas(page.getByText(submit,
            new Page.GetByTextOptions().setExact(true))));
    }

    private static void asks(Page page, String number) {
        page.getByLabel("身份证号").fill(number);
        page.getByLabel("申请人").selectOption("SELF");
        page.getByLabel("查阅事由").fill("了解本人档案");
        page.getByLabel("已核验身份证件").check();
        form(page, "查阅").locator("button[type=submit]").click();
    }

    @Test
    void a_person_is_told_what_is_held_of_him_and_another_union_holds_nothing() {
        PreparedCase one = anArchive();
        Worker clerk = at_a_desk("clerk." + UNION).expecting("status of 400");
        Page page = opened(clerk, "disclosure");
        Locator form = form(page, "查阅");
        form.locator("button[type=submit]").click();
        for (String missing : List.of("身份证号", "申请人", "查阅事由", "已核验身份证件")) {
            assertThat(wrong(form, missing)).not().isEmpty();
        }
        assertThat(page.getByLabel("身份证号")).isFocused();
        asks(page, idNumber);
        assertThat(page.locator(".result")).containsText("案件 " + one.number());
        assertThat(page.locator(".result")).containsText(application.at("/applicant/phone").asText());
        assertThat(page.locator(".result")).not().containsText(application.at("/members/0/idNumber").asText());
        assertThat(page.url()).doesNotContain(idNumber);

        Page other = opened(at_a_desk(ELSEWHERE), "disclosure");
        asks(other, idNumber);
        assertThat(other.locator(".result")).containsText("本工会没有持有该人的个人信息");
        assertThat(other.locator(".result")).not().containsText(one.number());
    }

    @Test
    void a_letter_of_authorisation_is_entered_later_and_kept_from_other_unions() {
        PreparedCase one = PreparedCase.filed(product(), UNION, application);
        Worker clerk = at_a_desk("clerk." + UNION).expecting("status of 400");
        Page page = opened(clerk, "letters");
        page.getByLabel("案号").fill(one.number().toLowerCase());
        clerk.button("查看").click();
        assertThat(page.locator(".coverage")).containsText("今天在授权范围内");
        page.getByText("登记补签的授权书").click();
        Locator form = form(page, "登记授权书");
        form.locator("button[type=submit]").click();
        for (String missing : List.of("种类", "授权期限至", "授权用途", "签字的授权书扫描件")) {
            assertThat(wrong(form, missing)).not().isEmpty();
        }
        form.getByLabel("种类").selectOption("RENEWAL");
        form.getByLabel("授权期限至").fill("2018年12月31日");
        for (String tick : List.of("民政部门", "在本单位公示", "发放帮扶资金",
                "全体共同生活", "授权人已声明", "授权人单独同意")) {
            form.getByLabel(tick).check();
        }
        scanned(form);
        form.locator("button[type=submit]").click();
        assertThat(page.locator("#notice")).containsText("授权书已登记");
        assertThat(page.getByText("2018-12-31")).isVisible();

        Worker stranger = at_a_desk(ELSEWHERE).expecting("status of 404");
        stranger.page().navigate("/rights/#/letters/" + one.number());
        assertThat(stranger.page().locator("#main [role=alert]")).isVisible();
        assertThat(stranger.page().locator(".coverage")).hasCount(0);
    }

    @Test
    void a_mistake_is_entered_by_one_and_corrected_by_another() {
        PreparedCase one = anArchive();
        Worker clerk = at_a_desk("clerk." + UNION).expecting("status of 400");
        Page page = opened(clerk, "corrections");
        page.getByText("登记更正申请").first().click();
        page.getByLabel("案号").fill(one.number());
        clerk.button("选择更正项目").click();
        page.getByLabel("更正项目").selectOption("applicant.phone");
        clerk.button("添加一项").click();
        page.getByLabel("联系电话应为").fill("12");
        Locator form = page.locator("form").last();
        form.locator("button[type=submit]").click();
        assertThat(wrong(form, "哪里有误")).not().isEmpty();
        assertThat(wrong(form, "证明材料")).not().isEmpty();
        form.getByLabel("申请人").selectOption("SELF");
        form.getByLabel("哪里有误").fill("号码已换");
        form.getByLabel("已核验身份证件").check();
        scanned(form);
        form.locator("button[type=submit]").click();
        assertThat(wrong(page.locator(".values"), "联系电话应为")).containsText("联系电话");
        page.getByLabel("联系电话应为").fill("13912340009");
        form.locator("button[type=submit]").click();
        assertThat(page.locator("#notice")).containsText("已登记，由认定工会");
        String address = page.url().substring(page.url().indexOf('#'));
        assertThat(page.locator("form")).hasCount(0);

        Worker approver = at_a_desk("approver." + one.number().split("-")[1]).expecting("status of 400");
        approver.page().navigate("/rights/" + address);
        approver.button("提交审批").click();
        assertThat(wrong(approver.page().locator("form"), "审批意见")).not().isEmpty();
        approver.page().getByLabel("同意更正", new Page.GetByLabelOptions().setExact(true)).check();
        approver.button("提交审批").click();
        approver.button("同意更正").click();
        assertThat(approver.page().locator("#notice")).containsText("档案已更正");
        assertThat(approver.page().locator(".paper")).containsText("同意更正");
    }

    @Test
    void on_a_phone_nothing_is_wider_than_the_screen() {
        PreparedCase one = PreparedCase.filed(product(), UNION, application);
        Page page = on_a_phone("clerk." + UNION).page();
        for (String place : List.of("letters/" + one.number(), "disclosure", "corrections", "retention")) {
            page.navigate("/rights/#/" + place);
            page.locator(".tabs [aria-current]").waitFor();
            page.locator("details").all().forEach(fold -> fold.evaluate("fold => { fold.open = true; }"));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(place).isLessThanOrEqualTo(390);
        }
    }
}
