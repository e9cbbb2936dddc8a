package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Two people at one task, and one person who does a thing twice: nothing is lost and nothing doubled. */
class TogetherIT extends BrowserTest {

    private static final String FIRST = "surveyor1.13030602";
    private static final String SECOND = "surveyor2.13030602";
    private static final String FINDINGS = "[id$='-Field_situation']";

    private PreparedCase prepared;

    private PreparedCase at(String step) {
        return at(step, "13030602");
    }

    private PreparedCase at(String step, String union) {
        prepared = PreparedCase.filed(product(), union).upTo(step);
        return prepared;
    }

    @Test
    void the_second_sees_who_has_the_task_and_reads_only() {
        String task = at("SurveyHome").claimed("SurveyHome").task("SurveyHome");
        Tasklist second = new Tasklist(at_a_desk(SECOND)).show(task);

        assertThat(second.form()).containsText("已由示例水泥厂工会入户调查员一签收，您只能查看");
        assertThat(second.form().locator(FINDINGS)).not().isEditable();
        assertThat(second.completeButton()).isDisabled();
    }

    @Test
    void whoever_comes_second_with_the_same_page_is_told_so() {
        String task = at("SurveyHome").task("SurveyHome");
        Worker slower = at_a_desk(SECOND).expecting("status of 403").expecting("status of 404").expecting("status of 409");
        Tasklist second = new Tasklist(slower).show(task);
        prepared.claimed("SurveyHome");

        second.form().getByText("签收", new Locator.GetByTextOptions().setExact(true)).click();

        assertThat(second.form().locator(".uc-notice")).containsText("已由");
        assertThat(second.completeButton()).isDisabled();
    }

    @Test
    void what_a_colleague_took_over_is_refused_in_words_and_what_was_typed_stays() {
        String task = at("SurveyHome").claimed("SurveyHome").task("SurveyHome");
        Worker first = at_a_desk(FIRST).expecting("status of 403").expecting("status of 404").expecting("status of 409");
        Tasklist tasklist = new Tasklist(first).show(task);
        tasklist.fill("survey-home", prepared.form("SurveyHome"));
        product().post(FIRST, "/api/tasks/" + task + "/unclaim", "");
        product().post(SECOND, "/api/tasks/" + task + "/claim", "");

        tasklist.complete();

        assertThat(tasklist.form().locator(".uc-notice")).containsText("所填内容仍在本页，未提交");
        assertThat(tasklist.form().locator(FINDINGS)).hasValue(prepared.form("SurveyHome").path("situation").asText());
        assertThat(prepared.timesDone("SurveyHome")).isZero();
    }

    @Test
    void going_back_to_what_is_done_says_so_and_a_double_click_does_it_once() {
        // Somebody with nothing else to do, since otherwise the next task opens and one goes back from there.
        String task = at("CheckCompleteness", "13030611").claimed("CheckCompleteness").task("CheckCompleteness");
        Worker clerk = at_a_desk("clerk.13030611").expecting("status of 404");
        Tasklist tasklist = new Tasklist(clerk).open("我的待办").show(task);
        tasklist.fill("check-completeness", prepared.form("CheckCompleteness"));

        tasklist.completeButton().dblclick();
        assertThat(clerk.page().getByText("已办结").first()).isVisible();
        // The word is there before the page has left the task.
        clerk.page().waitForURL(address -> !address.contains(task));
        clerk.page().goBack();

        assertThat(clerk.page().getByText("该任务您已办结").first()).isVisible();
        assertThat(prepared.timesDone("CheckCompleteness")).isEqualTo(1);
        prepared.task("SurveyHome");
    }
}
