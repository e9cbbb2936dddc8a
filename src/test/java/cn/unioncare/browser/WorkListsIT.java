package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists of Tasklist, what stands on their cards, and what people write to each other there. */
class WorkListsIT extends BrowserTest {

    private static final String UNION = "13010201";
    private static final String CLERK = "clerk." + UNION;
    private static final String STEP = "审查申请材料";
    private static final Pattern SIX_LISTS = Pattern.compile("我的待办.*本组待认领.*即将到期.*已逾期.*公示中.*困难职工建档立卡",
        Pattern.DOTALL);
    private static final String LATE_MARK = "e => getComputedStyle(e, '::after').content";

    @Test
    void six_lists_show_whose_case_it_is_without_a_full_name_the_most_urgent_first() {
        PreparedCase late = PreparedCase.filed(product(), UNION);
        OffsetDateTime due = OffsetDateTime.parse(
            product().get(CLERK, "/api/tasks?scope=open&case=" + late.number()).at("/items/0/dueAt").asText());
        product().now(due.plusMinutes(5).toString());
        PreparedCase fresh = PreparedCase.filed(product(), UNION);
        Worker clerk = at_a_desk(CLERK);
        Tasklist tasklist = new Tasklist(clerk).open("本组待认领");

        assertThat(clerk.page().locator("[cam-tasklist-filters]")).containsText(SIX_LISTS);
        assertThat(tasklist.card(late.number(), STEP)).containsText("测**（示例建材厂工会）建档");
        assertThat(tasklist.cards()).not().containsText(new String[] {"undefined"});
        List<String> order = tasklist.cards().allInnerTexts();
        assertThat(place(order, late)).isLessThan(place(order, fresh));
        assertThat((String) mark(tasklist, late).evaluate(LATE_MARK)).contains("已逾期");
        assertThat(tasklist.card(fresh.number(), STEP).locator(".due-date.overdue")).hasCount(0);

        tasklist.open("已逾期");
        assertThat(tasklist.card(late.number(), STEP)).isVisible();
        assertThat(tasklist.card(fresh.number(), STEP)).hasCount(0);
    }

    private static Locator mark(Tasklist tasklist, PreparedCase one) {
        return tasklist.card(one.number(), STEP).locator(".due-date.overdue");
    }

    private static int place(List<String> cards, PreparedCase one) {
        return (int) cards.stream().takeWhile(card -> !card.contains(one.number())).count();
    }

    @Test
    void a_remark_is_written_and_read_by_whoever_comes_after() {
        PreparedCase prepared = PreparedCase.filed(product(), "13030602").upTo("SurveyHome");
        String task = prepared.task("SurveyHome");
        Page page = new Tasklist(at_a_desk("surveyor1.13030602")).show(task).form().page();
        page.locator(".createCommentLink").last().click();
        page.getByPlaceholder("请输入备注").fill("已约定周五上午入户");
        page.locator(".modal-footer").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存")).click();
        assertThat(page.locator(".modal-content")).hasCount(0);

        Page others = new Tasklist(at_a_desk("surveyor2.13030602")).show(task).form().page();
        others.getByText("历史", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(others.getByText("已约定周五上午入户")).isVisible();
    }

    @Test
    void whoever_may_file_can_start_the_flow_and_nobody_else() {
        Page clerk = at_a_desk(CLERK).page();
        clerk.getByText("发起流程").first().click();
        assertThat(clerk.locator(".modal-content")).containsText("困难职工建档立卡");

        Page reviewer = at_a_desk("reviewer.130306").page();
        assertThat(reviewer.getByText("本组待认领").first()).isVisible();
        assertThat(reviewer.getByText("发起流程").first()).isHidden();
    }

    @Test
    void a_link_to_a_task_keeps_the_lists_in_the_order_of_their_dates() {
        String task = PreparedCase.filed(product(), UNION).task("CheckCompleteness");
        Worker clerk = at_a_desk(CLERK);
        new Tasklist(clerk).open("我的待办").show(task);

        assertThat(clerk.page()).hasURL(Pattern.compile(".*task=" + task + ".*sorting=.*dueDate.*"));
    }
}
