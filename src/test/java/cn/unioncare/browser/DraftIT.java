package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What is typed is kept on the server and nowhere else, and outlives a session. */
class DraftIT extends BrowserTest {

    private static final String TYPED = "身份证复印件不清楚，请补交";
    private static final String STORED = "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])";

    private PreparedCase prepared;

    private Tasklist opened(Worker clerk) {
        return new Tasklist(clerk).show(prepared.task("CheckCompleteness"));
    }

    /** The reason is asked for where papers are missing. */
    private Tasklist someIsMissing(Worker clerk) {
        Tasklist tasklist = opened(clerk);
        tasklist.form().getByLabel("材料不全，退回补正").check();
        return tasklist;
    }

    private Locator note(Tasklist tasklist) {
        return tasklist.form().locator("[id$='-Field_note']");
    }

    private static Locator draftLine(Tasklist tasklist) {
        return tasklist.form().locator(".uc-draft");
    }

    private void claimedBy(String login) {
        prepared = PreparedCase.filed(product(), login.split("\\.")[1]).claimed("CheckCompleteness");
    }

    @Test
    void what_was_typed_is_there_again_after_signing_out_and_in_elsewhere() {
        claimedBy("clerk.13030602");
        Worker clerk = at_a_desk("clerk.13030602");
        Tasklist tasklist = someIsMissing(clerk);
        note(tasklist).fill(TYPED);
        assertThat(draftLine(tasklist)).containsText("草稿已自动保存");
        assertThat((String) clerk.page().evaluate(STORED)).doesNotContain(TYPED).doesNotContain("身份证");
        clerk.page().navigate("/work/");
        assertThat(clerk.page().locator(".list-page")).containsText(prepared.number());
        clerk.button("退出登录").click();
        clerk.page().waitForURL("**/login?logout");

        Tasklist elsewhere = opened(at_a_desk("clerk.13030602"));

        assertThat(note(elsewhere)).hasValue(TYPED);
        assertThat(draftLine(elsewhere)).containsText("草稿已自动保存");
    }

    @Test
    void what_is_typed_when_the_page_is_left_at_once_is_kept_too() {
        claimedBy("clerk.13030602");
        Worker clerk = at_a_desk("clerk.13030602");
        note(someIsMissing(clerk)).fill(TYPED);
        clerk.page().navigate("/work/");

        assertThat(note(opened(clerk))).hasValue(TYPED);
    }

    @Test
    void a_session_that_ends_while_somebody_types_costs_a_password_and_nothing_else() {
        claimedBy("clerk.13030602");
        Worker clerk = at_a_desk("clerk.13030602").expecting("status of 401").expecting("status of 403");
        Tasklist tasklist = someIsMissing(clerk);
        note(tasklist).fill("第一句；");
        clerk.loseTheSession();
        note(tasklist).fill(TYPED);

        Locator dialog = clerk.page().locator("dialog");
        assertThat(dialog).containsText("登录已超时，请重新登录；所填内容仍在本页。");
        assertThat(dialog.getByLabel("账号")).hasValue("clerk.13030602");
        dialog.getByLabel("密码").fill("不对的密码");
        dialog.getByText("登录", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog).containsText("账号或密码不正确");
        dialog.getByLabel("密码").fill("demo");
        dialog.getByLabel("密码").press("Enter");

        assertThat(dialog).hasCount(0);
        assertThat(note(tasklist)).hasValue(TYPED);
        assertThat(draftLine(tasklist)).containsText("草稿已自动保存");
        tasklist.fill("check-completeness", prepared.form("CheckCompleteness")).complete();
        assertThat(clerk.page().getByText("已办结").first()).isVisible();
        prepared.task("SurveyHome");
    }
}
