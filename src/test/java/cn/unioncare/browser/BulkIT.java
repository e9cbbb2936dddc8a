package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several tasks at once, each with a record of its own. */
class BulkIT extends BrowserTest {

    private static final String REVIEWER = "reviewer.130306";

    @Test
    void three_tasks_are_claimed_at_once() {
        List<PreparedCase> three = Stream.generate(() -> PreparedCase.filed(product(), "13030621")).limit(3).toList();
        Worker clerk = at_a_desk("clerk.13030621");
        WorkPages pages = new WorkPages(clerk).list("claimable");
        three.forEach(one -> pages.choice(one).check());

        clerk.button("批量签收（3 项）").click();
        assertThat(clerk.page().locator("dialog [role=status]")).containsText("全部完成：3 项");
        clerk.button("关闭").click();

        assertThat(pages.notice()).containsText("已签收 3 项，共 3 项");
        assertThat(product().get("clerk.13030621", "/api/tasks?scope=mine").findValuesAsText("case"))
            .containsAll(three.stream().map(PreparedCase::number).toList());
    }

    @Test
    void three_reviews_are_approved_at_once_and_the_one_that_was_done_meanwhile_is_told() {
        List<PreparedCase> three = Stream.of("13030602", "13030602", "13030621")
            .map(union -> PreparedCase.filed(product(), union).upTo("PostNotice").done("PostNotice")).toList();
        three.get(2).thePublicityEnds();
        Worker reviewer = at_a_desk(REVIEWER).expecting("status of 409");
        WorkPages pages = new WorkPages(reviewer).list("claimable");
        three.forEach(one -> pages.choice(one).check());
        reviewer.button("批量通过（3 项）").click();
        pages.form().getByLabel("同意，报请认定").check();
        pages.form().getByLabel("无亲属关系", new Locator.GetByLabelOptions().setExact(true)).check();
        pages.form().locator("[id$='-Field_opinion']").fill("材料齐全，程序规范，同意上报认定。");
        three.get(1).done("ReviewMaterials");

        reviewer.button("提交 3 案").click();
        assertThat(reviewer.page().locator("dialog")).containsText("其中 3 案的材料您还没有展开查看");
        reviewer.button("办结 3 案").click();

        Locator told = reviewer.page().locator("dialog .results li");
        assertThat(told).hasCount(3);
        assertThat(told.and(reviewer.page().locator(".done"))).hasCount(2);
        assertThat(told.and(reviewer.page().locator(".refused"))).containsText(three.get(1).number());
        assertThat(reviewer.page().locator("dialog [role=status]")).containsText("完成 2 项，未办理 1 项");
        reviewer.button("关闭").click();
        assertThat(pages.notice()).containsText("办结 2 案，未办结 1 案");
        three.forEach(one -> {
            assertThat(one.timesDone("ReviewMaterials")).isEqualTo(1);
            assertThat(one.view().path("decisions").findValuesAsText("by")).contains(REVIEWER);
            one.task("Determine");
        });
    }
}
