package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One sitting decides several households on the page of the meetings. */
class MeetingsIT extends BrowserTest {

    private static final String UNION = "13030621";
    private static final List<String> MEMBERS = List.of("评议员甲", "评议员乙", "评议员丙", "评议员丁", "评议员戊", "评议员己");

    private List<PreparedCase> waiting(int households) {
        return Stream.generate(() -> PreparedCase.filed(product(), UNION).upTo("Deliberate")).limit(households).toList();
    }

    private static Page begun(Worker secretary, List<PreparedCase> households) {
        Page page = secretary.page();
        page.navigate("/meetings/");
        page.locator(".bodies li").filter(new Locator.FilterOptions().setHasText("民主评议小组")).getByRole(
            AriaRole.LINK).click();
        page.locator(".agenda").waitFor();
        households.forEach(one -> page.locator(".agenda li").filter(new Locator.FilterOptions().setHasText(one.number()))
            .locator("input").check());
        page.getByLabel("主持人").fill("评议组长");
        page.getByLabel("应到人数（有表决权）").fill("7");
        Locator rows = page.locator(".came li");
        while (rows.count() > MEMBERS.size()) {
            rows.last().getByText("移除").click();
        }
        while (rows.count() < MEMBERS.size()) {
            secretary.button("增加一人").click();
        }
        for (int i = 0; i < MEMBERS.size(); i++) {
            rows.nth(i).getByLabel("姓名").fill(MEMBERS.get(i));
        }
        return page;
    }

    private static Locator ballot(Page page, PreparedCase one) {
        return page.locator(".ballot").filter(new Locator.FilterOptions().setHasText(one.number()));
    }

    @Test
    void a_secretary_lets_one_sitting_decide_three_households() {
        List<PreparedCase> three = waiting(3);
        Worker secretary = at_a_desk("secretary." + UNION).expecting("status of 400").expecting("status of 409");
        Page page = begun(secretary, three);
        secretary.button("全部议题全票同意").click();
        Locator second = ballot(page, three.get(1));
        second.locator("summary").click();
        second.getByLabel("评议员己").check();
        assertThat(second.locator(".uneven")).hasText("应表决 5 人，已填 6 票");

        // What the server refuses stands at its field, and what was typed stays.
        three.forEach(one -> ballot(page, one).getByLabel("讨论意见").fill("困难情况属实，同意建档。"));
        secretary.button("提交会议记录（3 项议题）").click();
        secretary.button("提交并办结").click();
        assertThat(page.locator(".holding .summary")).containsText("请声明记录人与该对象有无亲属关系");
        three.forEach(one -> ballot(page, one).getByLabel("记录人与该对象无亲属关系").check());
        secretary.button("提交会议记录（3 项议题）").click();
        secretary.button("提交并办结").click();
        assertThat(second.locator(".wrong")).hasText("同意、不同意、弃权合计 6 票，与到会且无须回避的 5 人不符，请核对");
        second.getByLabel("同意", new Locator.GetByLabelOptions().setExact(true)).fill("4");
        second.getByLabel("不同意", new Locator.GetByLabelOptions().setExact(true)).fill("1");

        // Meanwhile a colleague has done one of them: nothing is decided, and it is told which.
        three.get(2).done("Deliberate");
        secretary.button("提交会议记录（3 项议题）").click();
        assertThat(page.locator("dialog")).containsText("审议 3 项议题，其中 2 项没有不同意票和弃权票");
        secretary.button("提交并办结").click();
        assertThat(ballot(page, three.get(2)).locator(".wrong")).containsText(three.get(2).number());
        assertThat(three.get(0).task("Deliberate")).isNotEmpty();
        page.locator(".agenda li").filter(new Locator.FilterOptions().setHasText(three.get(2).number())).locator("input").uncheck();
        secretary.button("提交会议记录（2 项议题）").click();
        secretary.button("提交并办结").click();

        assertThat(page.locator("#notice")).containsText("2 项议题已办结，通过 2 项");
        assertThat(page.locator(".minutes")).containsText("应表决 5 人：同意 4 票，不同意 1 票，弃权 0 票");
        assertThat(page.locator(".minutes")).containsText("评议员己（与申请人（候选人）是亲属）");
        three.forEach(one -> assertThat(one.task("SignMinutes")).isNotEmpty());
        page.navigate("/meetings/");
        assertThat(page.locator(".tasks tbody tr").first()).containsText("2 项");
    }

    @Test
    void the_attendance_of_the_last_meeting_is_there_again_and_fits_a_telephone() {
        List<PreparedCase> two = waiting(2);
        Worker secretary = at_a_desk("secretary." + UNION);
        Page page = begun(secretary, two.subList(0, 1));
        secretary.button("全部议题全票同意").click();
        ballot(page, two.get(0)).getByLabel("讨论意见").fill("同意建档。");
        ballot(page, two.get(0)).getByLabel("记录人与该对象无亲属关系").check();
        secretary.button("提交会议记录（1 项议题）").click();
        secretary.button("提交并办结").click();
        page.locator(".minutes").waitFor();

        Page phone = on_a_phone("secretary." + UNION).page();
        phone.navigate("/meetings/");
        phone.locator(".bodies").first().waitFor();
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        phone.navigate("/meetings/#/hold/PANEL");
        assertThat(phone.locator(".came li")).hasCount(MEMBERS.size());
        assertThat(phone.locator(".came li").first().getByLabel("姓名")).hasValue("评议员甲");
        phone.locator(".agenda input").first().check();
        assertThat(phone.locator(".ballot")).hasCount(1);
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    @Test
    void who_only_signs_reads_the_minutes_and_records_nothing() {
        Worker panel = at_a_desk("panel." + UNION).expecting("status of 403");
        panel.page().navigate("/meetings/");
        assertThat(panel.page().getByText("已召开的会议").first()).isVisible();
        assertThat(panel.page().locator(".bodies")).hasCount(0);
        panel.page().navigate("/meetings/#/hold/PANEL");
        assertThat(panel.page().locator("[role=alert]")).containsText("无权办理");
    }
}
