package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.spreadsheets.Spreadsheets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** 两节送温暖: one county's campaign, begun on its page, visited on a telephone, watched as it goes, and ended. */
class CampaignIT extends BrowserTest {

    private static final String DISTRICT = "410102";
    private static final String PLANT = "41010201";
    private static final String CLERK = "clerk." + DISTRICT;
    private static final Map<String, String> ROLES = Map.of("ApprovePlan", "approver", "ConfirmTargets", "reviewer", "ApproveTargets",
        "approver", "CheckReports", "reviewer", "SignReports", "approver");

    private String campaign;

    private String task(String login, String key, String caseNumber) {
        return Awaitility.await(key + " of " + caseNumber).atMost(Duration.ofSeconds(40)).until(() -> product().get(login,
            "/api/tasks?scope=open&key=" + key + "&case=" + caseNumber).at("/items/0/id").asText(), id -> !id.isEmpty());
    }

    private void done(String step) {
        String login = ROLES.getOrDefault(step, "clerk") + "." + DISTRICT;
        product().post(login, "/api/tasks/" + task(login, step, campaign) + "/complete?claim=true", body(step));
    }

    private static String kebab(String step) {
        return step.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase();
    }

    private ObjectNode body(String step) {
        ObjectNode body = Tasklist.example(kebab(step)).deepCopy();
        LocalDate today = product().now().toLocalDate();
        return switch (step) {
            case "PlanCampaign" -> body.put("from", today.toString()).put("reports", today.plusDays(3).toString())
                .put("until", today.plusDays(10).toString());
            case "CompareHouseholds" -> body.put("comparedOn", today.toString());
            default -> body;
        };
    }

    private void filledIn(Worker worker, String step) {
        WorkPages pages = new WorkPages(worker).task(task(CLERK, step, campaign));
        worker.button("签收").click();
        assertThat(pages.notice()).containsText("已签收");
        new FormFilling(pages.form()).fill(Tasklist.schema(kebab(step)), body(step));
        worker.button("提交").click();
        assertThat(pages.notice()).containsText("已提交");
    }

    private void comparedWithCivilAffairs(Page page) {
        String archive = product().get(CLERK, "/api/campaigns/" + campaign + "/households").at("/items/0/archive").asText();
        page.navigate("/campaigns/#/campaign/" + campaign + "/comparison");
        page.locator("#import-file").setInputFiles(answer(List.of(archive, "不同", "")));
        assertThat(page.locator(".errors")).containsText("第 2 行");
        page.locator("#import-file").setInputFiles(answer(List.of(archive, "不一致", "登记有小型客车一辆")));
        page.locator(".deeds button").click();
        assertThat(page.locator("#notice")).containsText("不一致的 1 户");
    }

    private void aDonationMeetsTheNeed(Page page) {
        ObjectNode donation = Tasklist.example("resource").deepCopy();
        donation.withObject("outing").put("heldOn", product().now().toLocalDate().toString());
        product().post(CLERK, "/api/campaigns/" + campaign + "/activities/resources", donation);
        page.navigate("/campaigns/#/campaign/" + campaign + "/needs");
        page.locator(".needs button").click();
        page.locator("#field-activity").selectOption(new SelectOption().setIndex(1));
        page.locator("#field-amount").fill("30000.01");
        page.locator("#field-met").selectOption("true");
        page.locator("dialog .uc-primary").click();
        assertThat(page.locator("dialog .error").nth(1)).containsText("剩余金额");
        page.locator("#field-amount").fill("600");
        page.locator("dialog .uc-primary").click();
        assertThat(page.locator("#notice")).containsText("已对接");
        assertThat(page.locator(".empty")).containsText("没有尚未满足的需求");
    }

    private static FilePayload answer(List<String> row) {
        return new FilePayload("结果.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Spreadsheets.of(List.of(
            Spreadsheets.page("民政比对结果", List.of("档案编号", "比对结果", "不一致事项"), List.of(row)))));
    }

    private static Locator figures(Page page) {
        return page.locator(".big");
    }

    @Test
    void a_countys_campaign_is_begun_visited_on_a_telephone_watched_and_ended() {
        PreparedCase.filed(product(), PLANT).upTo("AgreePlan").done("AgreePlan");
        LocalDate today = product().now().toLocalDate();

        Worker clerk = at_a_desk(CLERK).expecting("status of 400");
        Page page = clerk.page();
        page.navigate("/campaigns/#/open");
        page.locator("#field-from").fill(today.toString());
        page.locator("#field-reports").fill(today.plusDays(3).toString());
        page.locator("#field-until").fill(today.plusDays(10).toString());
        clerk.button("发起活动").click();
        assertThat(page.locator("#notice")).containsText("活动已发起");
        assertThat(page.locator(".state.PLANNING")).hasText("制定方案");
        campaign = page.locator(".facts .number").innerText();

        filledIn(clerk, "PlanCampaign");
        done("ApprovePlan");
        comparedWithCivilAffairs(page);
        for (String step : new String[] {"CompareHouseholds", "ConfirmTargets", "ApproveTargets"}) {
            done(step);
        }
        task(CLERK, "RequestPayments", campaign);
        page.navigate("/campaigns/#/campaign/" + campaign);
        page.reload();
        assertThat(figures(page)).containsText("应走访");
        assertThat(figures(page)).containsText("0.00%");
        assertThat(page.locator(".chart.coverage svg")).isVisible();
        assertThat(page.locator(".units")).containsText("示例机械厂工会");

        JsonNode household = product().get(CLERK, "/api/campaigns/" + campaign + "/households").at("/items/0");
        visitedOnATelephone(household.path("visit").asText());

        // The page that is still open has heard of it by itself.
        assertThat(figures(page)).containsText("1 户已走访");
        page.locator(".units tbody a").first().click();
        assertThat(page.locator(".households .state").getByText("已走访")).hasCount(1);

        aDonationMeetsTheNeed(page);

        whoeverElseIsOnFileDeclines();
        done("RequestPayments");
        product().now(today.plusDays(11) + "T00:00:05+08:00");
        done("CheckReports");
        done("SignReports");
        filledIn(clerk, "CloseReport");
        page.navigate("/campaigns/");
        assertThat(page.locator(".campaigns .state").first()).hasText("已结束");
    }

    // Other journeys have put households on file of this union too, or none, as they come before or after.
    private void whoeverElseIsOnFileDeclines() {
        String path = "/api/campaigns/" + campaign;
        product().get(CLERK, path + "/households?state=UNCOVERED").path("items").forEach(household ->
            product().post(CLERK, path + "/explanations", Tasklist.example("explanation").<ObjectNode>deepCopy()
                .put("household", household.path("household").asText()).put("reason", "DECLINED")));
    }

    private void visitedOnATelephone(String visit) {
        Worker surveyor = on_a_phone("surveyor1." + PLANT);
        WorkPages pages = new WorkPages(surveyor).task(task("surveyor1." + PLANT, "VisitHousehold", visit));
        surveyor.button("签收").tap();
        assertThat(pages.notice()).containsText("已签收");
        ObjectNode record = body("VisitHousehold").put("visitedOn", product().now().toLocalDate().toString())
            .put("differences", "车辆已转让，有过户证明。");
        new FormFilling(pages.form()).fill(Tasklist.schema("visit-household"), record);
        Locator camera = pages.form().locator("input[type=file][capture]");
        camera.setInputFiles(new FilePayload("走访.jpg", "image/jpeg", Photo.jpeg()));
        pages.form().locator(".uc-files select").first().selectOption("VISIT_PHOTO");
        camera.setInputFiles(new FilePayload("签字.jpg", "image/jpeg", Photo.jpeg()));
        pages.form().locator(".uc-files select").nth(1).selectOption("VISIT_SIGNATURE");
        assertThat(((Number) surveyor.page().evaluate("document.scrollingElement.scrollWidth")).intValue()).isLessThanOrEqualTo(390);
        surveyor.button("提交").tap();
        assertThat(pages.notice()).containsText("已提交");
    }

    @Test
    void an_activity_is_entered_and_the_pages_fit_a_telephone() {
        LocalDate today = product().now().toLocalDate();
        ObjectNode order = Tasklist.example("campaign").deepCopy();
        order.put("from", today.toString()).put("reports", today.plusDays(3).toString()).put("until", today.plusDays(10).toString());
        String number = product().post("clerk.410100", "/api/campaigns", order).path("campaign").asText();
        Worker clerk = on_a_phone("clerk.410100").expecting("status of 400");
        Page page = clerk.page();
        page.navigate("/campaigns/#/campaign/" + number + "/activities");
        clerk.button("登记督查落实").tap();
        clerk.button("登记").tap();
        assertThat(page.locator("form .error").first()).not().isEmpty();
        page.locator("#field-kind").selectOption("FOUR_CLEAR");
        page.locator("#field-unit").fill("中原区总工会");
        page.locator("#field-households").fill("8");
        page.locator("#field-problems").fill("1");
        page.locator("#field-findings").fill("抽查 8 户，1 户期限不明确。");
        page.locator("#field-outing-staff").fill("3");
        page.locator("#field-outing-vehicles").fill("1");
        page.locator("#field-outing-expense").fill("120.5");
        clerk.button("登记").tap();
        assertThat(page.locator("#notice")).containsText("督查落实已登记");
        assertThat(page.locator(".activities")).containsText("120.50");
        for (String path : new String[] {"", "/households", "/activities"}) {
            page.navigate("/campaigns/#/campaign/" + number + path);
            page.locator("h1").waitFor();
            assertThat(((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue()).as(path).isLessThanOrEqualTo(390);
        }
    }
}
