package cn.unioncare.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 帮扶资金: a fund, a batch from its list to its receipts with one account put right, a reversal and a recovery, as people do it. */
class PaymentsIT extends BrowserTest {

    private static final String DISTRICT = "410102";
    private static final String PLANT = "41010201";
    private static final Path PICTURES = Path.of("target", "browser", "payments");

    private LocalDate today;
    private Worker clerk;
    private Worker approver;
    private Worker cashier;

    private String paymentOf(PreparedCase household) {
        String archive = product().get("clerk." + PLANT, "/api/hardship/cases/" + household.number()).at("/outcome/archive").asText();
        ObjectNode application = Tasklist.example("aid-application").deepCopy();
        String aid = product().post("clerk." + PLANT, "/api/aid/applications", application.put("archive", archive)).path("case").asText();
        List.of("CheckAid clerk", "ReviewAid reviewer", "RequestPayment clerk").forEach(step -> {
            String login = step.split(" ")[1] + "." + DISTRICT;
            String key = step.split(" ")[0];
            String task = product().get(login, "/api/tasks?scope=open&key=" + key + "&case=" + aid).at("/items/0/id").asText();
            product().post(login, "/api/tasks/" + task + "/complete?claim=true",
                Tasklist.example(key.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase()));
        });
        return product().get("clerk." + DISTRICT, "/api/aid/applications/" + aid).path("payment").asText();
    }

    private static ObjectNode body(String name) {
        return Tasklist.example(name).deepCopy();
    }

    private ObjectNode dated(String name, String... dates) {
        ObjectNode body = body(name);
        for (String date : dates) {
            body.put(date, today.toString());
        }
        return body;
    }

    /** What is seen at both widths; looked at by whoever changes these pages. */
    private static void picture(Worker worker, String name) {
        Page page = worker.page();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-1366.png")));
        page.setViewportSize(390, 844);
        assertThat(((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue()).as(name).isLessThanOrEqualTo(390);
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-390.png")));
        page.setViewportSize(1366, 900);
    }

    private static void go(Worker worker, String address) {
        worker.page().navigate("about:blank");
        worker.page().navigate("/payments/#/" + address);
        worker.page().locator("h1").first().waitFor();
    }

    private static void said(Worker worker, String text) {
        assertThat(worker.page().locator("#notice")).containsText(text);
    }

    private static Locator dialog(Worker worker) {
        return worker.page().locator("dialog[open]");
    }

    private static void yes(Worker worker) {
        dialog(worker).locator(".uc-buttons button:not([type=button])").click();
    }

    private static String read(Download download) {
        try {
            return Files.readString(download.path(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void moneyComesIn() {
        go(clerk, "funds");
        picture(clerk, "funds-empty");
        clerk.button("登记拨入或调整").click();
        Locator form = dialog(clerk);
        form.getByLabel("事项").selectOption("IN");
        form.getByLabel("资金来源").selectOption("UNION");
        form.getByLabel("年度").fill(String.valueOf(today.getYear()));
        form.getByLabel("金额").fill("5000.50");
        form.getByLabel("拨款文号").fill("豫工财〔2018〕12号");
        picture(clerk, "deposit");
        yes(clerk);
        said(clerk, "等待审批人确认");
        assertThat(clerk.button("确认")).hasCount(0);
        go(approver, "funds");
        approver.page().locator(".funds tbody a").first().click();
        approver.button("确认").click();
        yes(approver);
        said(approver, "已入账");
        assertThat(approver.page().locator(".entries")).containsText("5,000.50");
        picture(approver, "fund");
    }

    private String replyFile(String bankFile, String failed) {
        List<String> lines = new ArrayList<>();
        for (String line : bankFile.lines().toList()) {
            String[] cells = line.split(",");
            lines.add(cells[0].startsWith(failed + "/") ? cells[0] + ",9001," + cells[3] + ",,账户已销户"
                : cells[0] + ",0000," + cells[3] + ",LS" + cells[0].replaceAll("\\D", "") + ",");
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private String sent(String batch) {
        go(cashier, "batch/" + batch);
        Download file = cashier.page().waitForDownload(() -> cashier.button("下载银行代发文件").click());
        said(cashier, "已下载");
        String text = read(file);
        new Tasklist(cashier).done(batch, "提交银行代发", "send-to-bank", dated("send-to-bank", "sentOn"));
        return text;
    }

    private void replied(String batch, String reply, String picture) {
        go(cashier, "batch/" + batch);
        cashier.page().locator("#reply-file").setInputFiles(new FilePayload("回盘.csv", "text/csv", reply.getBytes(StandardCharsets.UTF_8)));
        assertThat(cashier.page().getByText("尚未登记")).isVisible();
        picture(cashier, picture);
        cashier.button("登记这份回盘").click();
        dialog(cashier).getByLabel("银行回盘编号").fill("回盘-01");
        yes(cashier);
        said(cashier, "已登记银行回盘");
    }

    @Test
    void a_batch_goes_from_its_fund_to_its_receipts_and_what_was_wrong_is_undone_and_recovered() {
        // given
        List<PreparedCase> households = List.of(PreparedCase.filed(product(), PLANT), PreparedCase.filed(product(), PLANT));
        households.forEach(household -> household.upTo("AgreePlan").done("AgreePlan"));
        today = product().now().toLocalDate();
        clerk = at_a_desk("clerk." + DISTRICT);
        approver = at_a_desk("approver." + DISTRICT);
        cashier = at_a_desk("cashier." + DISTRICT);
        go(clerk, "batches");
        picture(clerk, "batches-empty");
        moneyComesIn();
        List<String> payments = households.stream().map(this::paymentOf).toList();

        // when
        go(clerk, "batches");
        assertThat(clerk.page().locator("table").first()).containsText("1,600.00");
        clerk.button("编制发放清单").click();
        picture(clerk, "prepare");
        clerk.button("建立批次").click();
        said(clerk, "已建立批次");
        String batch = clerk.page().url().replaceAll(".*batch/", "");
        new Tasklist(clerk).done(batch, "编制发放清单", "prepare-batch", body("prepare-batch"));
        Tasklist desk = new Tasklist(approver).open("本组待认领").claim(batch, "审批发放");
        approver.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("approve-task.png")));
        desk.fill("approve-batch", body("approve-batch")).complete();
        assertThat(approver.page().getByText("已办结").first()).isVisible();
        String first = sent(batch);
        assertThat(first.lines()).hasSize(2);
        replied(batch, replyFile(first, payments.get(0)), "reply-read");

        // then one is paid, and the other's account is put right and paid once more
        JsonNode corrections = body("correct-accounts");
        ((ObjectNode) corrections.at("/corrections/0")).put("payment", payments.get(0));
        Tasklist put = new Tasklist(clerk).open("本组待认领").claim(batch, "更正收款账户");
        clerk.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("correct-task.png")));
        put.fill("correct-accounts", corrections).complete();
        assertThat(clerk.page().getByText("已办结").first()).isVisible();
        new Tasklist(approver).done(batch, "审批发放", "approve-batch", body("approve-batch"));
        String second = sent(batch);
        assertThat(second.lines()).hasSize(1).allMatch(line -> line.startsWith(payments.get(0) + "/2"));
        replied(batch, replyFile(second, "none"), "reply-again");
        new Tasklist(clerk).done(batch, "确认收款和用途", "confirm-receipts", dated("confirm-receipts", "confirmedOn"));
        go(clerk, "batch/" + batch);
        assertThat(clerk.page().locator(".facts .state")).hasText("已发放");
        picture(clerk, "batch");
        go(clerk, "payment/" + payments.get(0));
        assertThat(clerk.page().locator("article")).containsText("第 2 次");
        picture(clerk, "payment");

        // and the voucher is printed, one is reversed, the other recovered in part and in full
        go(clerk, "vouchers");
        Download voucher = clerk.page().waitForDownload(() -> clerk.page().getByText("打印凭证").first().click());
        assertThat(voucher.suggestedFilename()).endsWith(".docx");
        reversed(payments.get(0));
        recovered(payments.get(1));
        go(clerk, "vouchers");
        assertThat(clerk.page().locator(".vouchers tbody tr")).hasCount(5);
        picture(clerk, "vouchers");
        go(clerk, "payments");
        picture(clerk, "payments");
        String fund = product().get("clerk." + DISTRICT, "/api/funds").at("/items/0/number").asText();
        go(clerk, "book/" + fund);
        assertThat(clerk.page().locator(".book tbody tr").last()).containsText("5,000.50");
        picture(clerk, "book");
    }

    private void reversed(String payment) {
        go(cashier, "payment/" + payment);
        cashier.button("提出冲销").click();
        dialog(cashier).getByLabel("退汇凭证").fill("退汇通知 1 号");
        dialog(cashier).getByLabel("冲销原因").fill("收款账户不存在，银行退汇");
        picture(cashier, "reverse");
        yes(cashier);
        said(cashier, "等待审批人确认");
        go(approver, "payment/" + payment);
        approver.button("确认冲销").click();
        yes(approver);
        said(approver, "已冲销");
        picture(approver, "reversed");
    }

    private void recovered(String payment) {
        Worker reviewer = at_a_desk("reviewer." + DISTRICT);
        go(reviewer, "payment/" + payment);
        reviewer.button("提出追回").click();
        dialog(reviewer).getByLabel("原因类别").selectOption("FALSE_FILING");
        dialog(reviewer).getByLabel("追回的原因").fill("经查收入证明虚假，隐瞒家庭经营收入。");
        picture(reviewer, "recover");
        yes(reviewer);
        said(reviewer, "已立案");
        go(reviewer, "recoveries");
        reviewer.page().locator(".recoveries tbody a").first().click();
        reviewer.button("提出撤回").waitFor();
        String recovery = reviewer.page().url().replaceAll(".*recovery/", "");
        picture(reviewer, "recovery");
        reviewer.button("提出撤回").click();
        dialog(reviewer).getByLabel("撤回的理由").fill("证明已补充核实");
        yes(reviewer);
        said(reviewer, "等待另一人确认");
        go(approver, "recovery/" + recovery);
        approver.button("不予撤回").click();
        dialog(approver).getByLabel("理由").fill("补充的证明仍不属实");
        yes(approver);
        said(approver, "已登记不予撤回");
        ObjectNode demand = dated("demand-repayment", "deliveredOn").put("repayBy", today.plusDays(30).toString());
        new Tasklist(clerk).done(recovery, "发出追回通知", "demand-repayment", demand);
        new Tasklist(cashier).done(recovery, "登记退款", "record-repayment", dated("record-repayment", "repaidOn").put("amount", 300));
        new Tasklist(cashier).done(recovery, "登记退款", "record-repayment", dated("record-repayment", "repaidOn").put("amount", 500));
        go(clerk, "recovery/" + recovery);
        assertThat(clerk.page().locator(".facts .state")).hasText("已追回");
        go(clerk, "recoveries");
        picture(clerk, "recoveries");
    }
}
