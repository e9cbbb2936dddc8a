package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 常年帮扶: what people see and press on its page and in the task that follows. */
class AidIT extends BrowserTest {

    private static final String BASE = "13030601";
    private static final String CLERK = "clerk." + BASE;
    private static final Map<String, String> ROLES = Map.of("ReviewAid", "reviewer.130306", "ApproveBatch", "approver.130306",
        "SendToBank", "cashier.130306", "RecordBankReply", "cashier.130306");

    private String archive() {
        String filed = PreparedCase.filed(product(), BASE).upTo("AgreePlan").done("AgreePlan").number();
        return product().get(CLERK, "/api/hardship/cases/" + filed).at("/outcome/archive").asText();
    }

    private String task(String login, String key, String number) {
        return product().get(login, "/api/tasks?scope=open&key=" + key + "&case=" + number).at("/items/0/id").asText();
    }

    private void done(String number, String step, ObjectNode body) {
        String login = ROLES.getOrDefault(step, "clerk.130306");
        product().post(login, "/api/tasks/" + task(login, step, number) + "/complete?claim=true", body);
    }

    private static ObjectNode example(String name) {
        return Tasklist.example(name).deepCopy();
    }

    private static void seen(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "browser", "aid-" + name + ".png")));
    }

    private static void fits(Page page) {
        assertThat(((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue()).isLessThanOrEqualTo(390);
    }

    @Test
    void the_caps_are_seen_before_an_application_and_a_refusal_is_told_by_a_letter() {
        String archive = archive();
        Worker clerk = at_a_desk(CLERK).expecting("status of 40");
        Page page = clerk.page();
        page.navigate("/aid/");
        assertThat(page.locator("h1")).hasText("常年帮扶");
        page.locator("a:text-is('登记帮扶申请')").click();
        page.locator("#archive").fill("DA-130306-2018-999999");
        clerk.button("查询已享受的帮扶和限额").click();
        assertThat(page.locator(".form-error")).not().isEmpty();
        page.locator("#archive").fill(archive);
        page.locator("#ownPart").fill("4200");
        clerk.button("查询已享受的帮扶和限额").click();
        assertThat(page.locator(".allowances")).containsText("6,600.00");
        assertThat(page.locator(".allowances")).containsText("4,200.00");
        seen(page, "file");
        clerk.button("填写申请").click();
        WorkPages pages = new WorkPages(clerk);
        pages.form().waitFor();
        ObjectNode application = example("aid-application").put("archive", archive);
        new FormFilling(pages.form()).fill(Tasklist.schema("aid-application"), application);
        clerk.button("提交").click();
        assertThat(pages.notice()).containsText("已登记");
        String number = product().get(CLERK, "/api/aid/applications?limit=1").at("/items/0/case").asText();

        done(number, "CheckAid", example("check-aid"));
        done(number, "ReviewAid", example("review-aid").put("decision", "REFUSED").put("opinion", "家庭收入已明显改善。"));
        page.navigate("/aid/#/case/" + number);
        assertThat(page.locator(".state").first()).hasText("不予帮扶");
        seen(page, "case");
        Download letter = page.waitForDownload(() -> clerk.button("打印不予帮扶告知书").click());
        assertThat(letter.suggestedFilename()).startsWith("不予帮扶告知书-GZ-").endsWith(".docx");

        page.locator("a:text-is('送达不予帮扶告知书')").click();
        pages.form().waitFor();
        assertThat(pages.form()).containsText("家庭收入已明显改善。");
        clerk.button("签收").click();
        assertThat(pages.notice()).containsText("已签收");
        new FormFilling(pages.form()).fill(Tasklist.schema("deliver-refusal"), example("deliver-refusal")
            .put("deliveredOn", product().today()));
        seen(page, "deliver");
        clerk.button("提交").click();
        assertThat(pages.notice()).containsText("已提交");
        page.navigate("/aid/#/case/" + number);
        assertThat(page.locator(".facts")).containsText(product().today());
    }

    @Test
    void a_medical_bill_is_helped_from_the_application_to_the_money_on_the_account() {
        String archive = archive();
        ObjectNode deposit = example("fund-deposit").put("source", "UNION").put("amount", 50_000);
        JsonNode entered = product().post("clerk.130306", "/api/funds/deposits", deposit);
        String fund = entered.path("fund").asText();
        product().post("approver.130306", "/api/funds/" + fund + "/deposits/" + entered.at("/deposit/seq").asInt() + "/decision",
            "{\"confirmed\":true}");
        String number = product().post(CLERK, "/api/aid/applications", example("aid-application").put("archive", archive).put("kind", "02")
            .put("ownPart", 4200.5)).path("case").asText();
        done(number, "CheckAid", example("check-aid"));
        done(number, "ReviewAid", example("review-aid"));
        done(number, "RequestPayment", example("request-payment"));
        String payment = product().get(CLERK, "/api/aid/applications/" + number).path("payment").asText();

        String batch = product().post("clerk.130306", "/api/payment-batches", "{\"fund\":\"" + fund + "\",\"method\":\"BANK\"}")
            .path("batch").asText();
        done(batch, "PrepareBatch", example("prepare-batch"));
        done(batch, "ApproveBatch", example("approve-batch"));
        Worker cashier = at_a_desk("cashier.130306");
        cashier.page().navigate("/payments/#/batch/" + batch);
        cashier.page().waitForDownload(() -> cashier.button("下载银行代发文件").click());
        done(batch, "SendToBank", example("send-to-bank").put("sentOn", product().today()));
        ObjectNode reply = example("record-bank-reply").put("repliedOn", product().today());
        reply.putArray("lines").addObject().put("payment", payment).put("attempt", 1).put("amount", 800).put("result", "PAID")
            .put("bankFlow", "LS" + payment);
        done(batch, "RecordBankReply", reply);

        Worker clerk = at_a_desk(CLERK);
        clerk.page().navigate("/aid/#/case/" + number);
        assertThat(clerk.page().locator(".facts .state").first()).hasText("已发放，待确认用途");
        assertThat(clerk.page().locator(".tasks")).containsText("款物已发放");
        seen(clerk.page(), "paid");
    }

    @Test
    void a_temporary_record_is_made_permanent_and_every_page_fits_a_telephone() {
        ObjectNode application = example("aid-application").put("onFile", false).put("kind", "12").put("name", "测临时")
            .put("idNumber", PreparedCase.anApplication().at("/applicant/idNumber").asText()).put("phone", "13900000008")
            .put("address", "示例路8号");
        application.remove("archive");
        String owner = "13030602";
        String login = "clerk." + owner;
        String number = product().post(login, "/api/aid/applications", application).path("case").asText();
        String record = product().get(login, "/api/aid/applications/" + number).path("temporary").asText();

        Worker phone = on_a_phone(login).expecting("status of 40");
        Page page = phone.page();
        for (String path : new String[] {"", "#/needs", "#/temporary", "#/households", "#/file", "#/case/" + number, "#/household/" + record}) {
            page.navigate("/aid/" + path);
            page.locator("h1").first().waitFor();
            page.waitForTimeout(300);
            seen(page, "phone-" + path.replaceAll("\\W+", "-"));
            fits(page);
        }
        page.navigate("/aid/#/applications");
        page.locator(".fold summary").tap();
        page.locator("#least").fill("5");
        page.locator("#most").fill("1");
        phone.button("查询").tap();
        assertThat(page.locator("[role=alert]").first()).containsText("最高金额小于最低金额");

        Worker desk = at_a_desk(login);
        desk.page().navigate("/aid/#/temporary");
        assertThat(desk.page().locator(".temporary")).containsText(record);
        seen(desk.page(), "temporary");
        desk.button("转正").first().click();
        desk.button("起草申报表").click();
        desk.page().locator(".form-part").waitFor();
        assertThat(desk.page().locator("input[id$='-Field_applicant_name']")).hasValue("测临时");
        assertThat(product().get(login, "/api/aid/temporary-records?q=" + record).at("/items/0/conversionOn").asText())
            .isEqualTo(product().today());
        desk.page().navigate("/aid/#/applications");
        assertThat(desk.page().locator(".aid")).containsText(number);
        seen(desk.page(), "list");
        desk.page().navigate("/aid/#/household/" + record);
        assertThat(desk.page().locator(".allowances")).containsText("生活救助");
        seen(desk.page(), "household");
    }
}
