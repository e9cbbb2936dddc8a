package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One sitting decides several households on the page of the meetings. */
class MeetingsIT extends BrowserTest {

    private static final String UNION = "13030621";

    private List<PreparedCase> waiting(int households) {
        return Stream.generate(() -> PreparedCase.filed(product(), UNION).upTo("Deliberate")).limit(households).toList();
    }

    private static MeetingPages begun(Worker secretary, List<PreparedCase> households) {
        return new MeetingPages(secretary).begun("民主评议小组", households.stream().map(PreparedCase::number).toList());
    }

    @Test
    void a_secretary_lets_one_sitting_decide_three_households() {
        List<PreparedCase> three = waiting(3);
        Worker secretary = at_a_desk("secretary." + UNION).expecting("status of 400").expecting("status of 409");
        MeetingPages meeting = begun(secretary, three);
        Page page = secretary.page();
        secretary.button("全部议题全票同意").click();
        Locator second = meeting.ballot(three.get(1).number());
        second.locator("summary").click();
        second.getByLabel("评议员己").check();
        assertThat(second.locator(".uneven")).hasText("应表决 5 人，已填 6 票");

        // What the server refuses stands at its field, and what was typed stays.
        three.forEach(one -> meeting.ballot(one.number()).getByLabel("讨论意见").fill("困难情况属实，同意建档。"));
        meeting.handIn(3);
        assertThat(page.locator(".holding .summary")).containsText("请声明记录人与该对象有无亲属关系");
        three.forEach(one -> meeting.ballot(one.number()).getByLabel("记录人与该对象无亲属关系").check());
        meeting.handIn(3);
        assertThat(second.locator(".wrong")).hasText("同意、不同意、弃权合计 6 票，与到会且无须回避的 5 人不符，请核对");
        second.getByLabel("同意", new Locator.GetByLabelOptions().setExact(true)).fill("4");
        second.getByLabel("不同意", new Locator.GetByLabelOptions().setExact(true)).fill("1");

        // Meanwhile a colleague has done one of them: nothing is decided, and it is told which.
        three.get(2).done("Deliberate");
        secretary.button("提交会议记录（3 项议题）").click();
        assertThat(page.locator("dialog")).containsText("审议 3 项议题，其中 2 项没有不同意票和弃权票");
        secretary.button("提交并办结").click();
        assertThat(meeting.ballot(three.get(2).number()).locator(".wrong")).containsText(three.get(2).number());
        assertThat(three.get(0).task("Deliberate")).isNotEmpty();
        meeting.agenda(three.get(2).number()).uncheck();
        meeting.handIn(2);

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
        MeetingPages meeting = begun(secretary, two.subList(0, 1));
        secretary.button("全部议题全票同意").click();
        meeting.ballot(two.get(0).number()).getByLabel("讨论意见").fill("同意建档。");
        meeting.ballot(two.get(0).number()).getByLabel("记录人与该对象无亲属关系").check();
        meeting.handIn(1);
        secretary.page().locator(".minutes").waitFor();

        Page phone = on_a_phone("secretary." + UNION).page();
        phone.navigate("/meetings/");
        phone.locator(".bodies").first().waitFor();
        assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        phone.navigate("/meetings/#/hold/PANEL");
        assertThat(phone.locator(".came li")).hasCount(6);
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
