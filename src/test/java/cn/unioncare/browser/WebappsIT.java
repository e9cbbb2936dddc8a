package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Camunda's own pages speak Chinese wherever our people come. */
class WebappsIT extends BrowserTest {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z.-]*[A-Za-z]");
    /** Names: of the product, the engine, the time zone, keys; ids of models, files and accounts, the same everywhere. */
    private static final Set<String> NAMES = Set.of("UnionCare", "Camunda", "Platform", "Asia", "Shanghai", "JD", "TX", "ID",
        "publicity", "hardship-archiving", "hardship-archiving.bpmn", "publicity.bpmn", "hardship-exclusions.dmn",
        "payment-batch", "fund-recovery", "inspection-order", "inspection-order.bpmn", "payment-batch.bpmn", "fund-recovery.bpmn", "payment-gate.dmn", "tip-off", "tip-off.bpmn",
        "nomination", "tier-review", "programme-round", "consultation", "nomination.bpmn", "tier-review.bpmn",
        "programme-round.bpmn", "consultation.bpmn", "assistance-campaign", "household-visit", "assistance-campaign.bpmn",
        "household-visit.bpmn", "aid-application", "aid-application.bpmn", "hardship-standard-rs", "hebei-warm-heart", "qinhuangdao-model-home",
        "qinhuangdao-model-group", "qinhuangdao-fine-worker", "dalian-warmest-home", "dalian-finest-officer", "dmn", "BPMN",
        "DMN", "JPG", "PNG", "PDF", "MB", "alt", "ctrl", "shift", "release", "demo");
    private static final int LOOKS = 10;
    private static final double BETWEEN_LOOKS_MILLIS = 300;
    private static final Pattern LOGIN = Pattern.compile("[a-z]+[0-9]?\\.[0-9]{6,}|[0-9a-f-]{36}|\\d{4}-\\d\\d-\\d\\dT");

    // A word is there before its translation is.
    private static void chinese(Page page, String what) {
        for (int looks = 0; looks < LOOKS && !foreign(page).isEmpty(); looks++) {
            page.waitForTimeout(BETWEEN_LOOKS_MILLIS);
        }
        assertThat(foreign(page)).as(what + ": words that are not Chinese").isEmpty();
    }

    private static Set<String> foreign(Page page) {
        String seen = LOGIN.matcher(page.locator("body").innerText()).replaceAll("");
        Set<String> words = new TreeSet<>(WORD.matcher(seen).results().map(MatchResult::group).toList());
        words.removeAll(NAMES);
        return words;
    }

    private static void open(Page page, String path, String shows) {
        page.navigate(path);
        assertThat(page.getByText(shows).first()).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        chinese(page, path);
    }

    @Test
    void tasklist_with_a_task_its_history_its_drawing_and_the_start_dialog() {
        PreparedCase prepared = PreparedCase.filed(product(), "13030602").claimed("CheckCompleteness");
        Worker clerk = at_a_desk("clerk.13030602");
        Page page = new Tasklist(clerk).open("我的待办").show(prepared.task("CheckCompleteness")).form().page();
        chinese(page, "the task");
        for (String tab : List.of("历史", "流程图", "说明")) {
            page.getByText(tab, new Page.GetByTextOptions().setExact(true)).click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            chinese(page, tab);
        }
        page.getByText("键盘快捷键").first().click();
        assertThat(page.locator(".modal-content")).isVisible();
        chinese(page, "keys");
    }

    @Test
    void cockpit_of_a_supervisor_page_by_page() {
        PreparedCase.filed(product(), "13030602");
        Page page = at_a_desk("supervisor.130306").page();
        String cockpit = "/camunda/app/cockpit/default/#/";
        open(page, cockpit + "dashboard", "运行中的流程实例");
        open(page, cockpit + "processes", "个已部署的流程定义");
        page.getByText("困难职工建档立卡").first().click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        chinese(page, "the flow");
        page.locator("a[href*='process-instance/']").first().click();
        assertThat(page.getByText("被调用的流程实例").first()).isVisible();
        page.locator("a[ng-click='Tabs.selectTab(tabProvider)']", new Page.LocatorOptions().setHasText("人工任务")).click();
        assertThat(page.getByText("审查申请材料").last()).isVisible();
        for (String action : List.of(".btn-toolbar[ng-click='openDialog()']", ".action-button", ".edit-toggle")) {
            assertThat(page.locator(action)).not().hasCount(0);
            assertThat(page.locator(action + ":visible")).hasCount(0);
        }
        open(page, cockpit + "tasks", "按用户组统计");
        open(page, cockpit + "decisions", "个已部署的决策定义");
        open(page, cockpit + "repository", "hardship-archiving.bpmn");
        open(page, cockpit + "batch", "进行中的批量操作");
    }

    @Test
    void welcome_and_the_door_after_signing_out() {
        Worker clerk = at_a_desk("clerk.13030602");
        open(clerk.page(), "/camunda/app/welcome/default/#!/welcome", "个人资料");
        clerk.page().navigate("/work/");
        assertThat(clerk.page().locator(".list-page")).isVisible();
        clerk.button("退出登录").click();
        clerk.page().waitForURL("**/login?logout");
        assertThat(clerk.button("登录")).isVisible();
        chinese(clerk.page(), "login");
    }
}
