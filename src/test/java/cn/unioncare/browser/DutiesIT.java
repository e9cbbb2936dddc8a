package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.unioncare.api.Fictitious;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What keeps somebody away from a case, as the page of the account has it: kin, and standing in for others. */
class DutiesIT extends BrowserTest {

    private static final String UNION = "13030602";

    private static Locator section(Worker worker, String title) {
        worker.page().navigate("/account/");
        return worker.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title));
    }

    private static Locator wrong(Locator section, String label) {
        return section.locator("#" + section.getByLabel(label).getAttribute("id") + "-wrong");
    }

    private static void press(Locator section, String button) {
        section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    @Test
    void relatives_are_declared_listed_and_taken_down() {
        Worker cashier = at_a_desk("cashier." + UNION).expecting("status of 400");
        Locator kin = section(cashier, "我的亲属登记");
        press(kin, "登记");
        assertThat(wrong(kin, "与本人的关系")).not().isEmpty();
        assertThat(wrong(kin, "姓名")).not().isEmpty();
        kin.getByLabel("与本人的关系").selectOption("SIBLING");
        kin.getByLabel("姓名").fill("测亲属");
        kin.getByLabel("身份证号").fill("130306195001019989");
        press(kin, "登记");
        assertThat(wrong(kin, "身份证号")).not().isEmpty();
        kin.getByLabel("身份证号").fill(Fictitious.idNumber());
        press(kin, "登记");

        assertThat(cashier.page().locator("#notice")).containsText("已登记，立即生效");
        assertThat(kin.locator("li")).containsText("兄弟姐妹");
        assertThat(kin.locator("li")).not().containsText("测亲属");
        press(kin, "确认登记完整、无变化");
        assertThat(kin).containsText("已确认登记完整");
        kin.getByText("撤下", new Locator.GetByTextOptions().setExact(true)).click();
        cashier.page().locator("dialog").getByText("撤下", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(kin.locator("li")).containsText("仍然有效");
    }

    @Test
    void a_substitute_who_acted_earlier_does_not_get_the_case_of_the_absent_one() {
        PreparedCase one = PreparedCase.filed(product(), UNION).upTo("Deliberate");
        String today = product().today();
        Worker secretary = at_a_desk("secretary." + UNION).expecting("status of 400");
        Locator away = section(secretary, "请假与代理");
        press(away, "登记请假");
        assertThat(wrong(away, "开始日期")).not().isEmpty();
        away.getByLabel("开始日期").fill(today.replace('-', '/'));
        away.getByLabel("结束日期").fill("2018-01-01");
        away.getByLabel("事由").selectOption("LEAVE");
        press(away, "登记请假");
        assertThat(wrong(away, "结束日期")).not().isEmpty();
        away.getByLabel("结束日期").fill("下周");
        press(away, "登记请假");
        assertThat(wrong(away, "结束日期")).containsText("日期格式不正确");
        away.getByLabel("结束日期").fill(today);
        away.getByLabel("代理人").selectOption("clerk." + UNION);
        press(away, "登记请假");
        assertThat(away.locator("li")).containsText("进行中");

        Worker clerk = at_a_desk("clerk." + UNION).expecting("status of 403");
        assertThat(section(clerk, "请假与代理").locator("li")).containsText("代理");
        WorkPages pages = new WorkPages(clerk).task(one.task("Deliberate"));
        clerk.button("签收").click();
        assertThat(pages.notice()).containsText("代理人曾参与本案前序环节");

        away.getByText("提前结束").click();
        secretary.button("确定").click();
        assertThat(away.locator("li")).not().containsText("进行中");
    }

    @Test
    void a_day_is_chosen_with_the_keys_alone() {
        Worker secretary = at_a_desk("secretary." + UNION);
        Locator from = section(secretary, "请假与代理").getByLabel("开始日期");
        from.fill("2018-12-31");
        from.press("ArrowDown");
        Locator calendar = secretary.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("日历"));
        assertThat(calendar.locator(".selected")).isFocused();
        AccessibilityIT.look(secretary.page(), null, "an open calendar");
        secretary.page().keyboard().press("ArrowRight");
        secretary.page().keyboard().press("Enter");

        assertThat(from).hasValue("2019-01-01");
        assertThat(from).isFocused();
        assertThat(calendar).isHidden();
        from.press("ArrowDown");
        secretary.page().keyboard().press("Escape");
        assertThat(calendar).isHidden();
        assertThat(from).hasValue("2019-01-01");
    }
}
