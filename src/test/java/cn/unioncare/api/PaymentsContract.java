package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.unioncare.payments.Method;
import cn.unioncare.payments.Grounds;
import cn.unioncare.payments.Payee;
import cn.unioncare.payments.PaymentRequest;
import cn.unioncare.payments.Payments;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money on its way to households, over HTTP: who does what, once, and what is refused. */
abstract class PaymentsContract extends ApiTest {

    private static final String CLERK = Till.CLERK;
    private static final String APPROVER = Till.APPROVER;
    private static final String CASHIER = Till.CASHIER;

    @Autowired
    private Payments payments;

    private Till till;
    private CaseId occasion;

    @BeforeEach
    void a_till() {
        till = new Till(this, payments);
        occasion = Till.anOccasion();
    }

    private String asked(String amount, Method method, String source) {
        return till.asked(till.wish(till.household(), occasion, source, amount, method));
    }

    private static BigDecimal at(JsonNode node, String field) {
        return node.path(field).decimalValue();
    }

    @Test
    void money_goes_all_the_way_to_the_account_and_into_the_books() {
        // given
        String fund = till.fund("CENTRAL", "10000");
        JsonNode before = till.fund(fund);
        Till.Household household = till.household();
        String payment = till.asked(till.wish(household, occasion, "CENTRAL", "1000.50", Method.BANK));

        // when
        String batch = till.sent(fund);
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
        till.done(batch, "ConfirmReceipts", CLERK, Form.of("ConfirmReceipts").with("confirmedOn", today().toString()));

        // then
        JsonNode paid = till.payment(payment);
        assertThat(paid.path("state").asText()).isEqualTo("PAID");
        assertThat(paid.path("vouchers")).hasSize(1);
        assertThat(paid.at("/attempts/0/bankFlow").asText()).isEqualTo("LS" + payment);
        assertThat(paid.path("payee").asText()).contains("*").isNotEqualTo(household.name());
        JsonNode now = till.fund(fund);
        assertThat(at(now, "available")).isEqualByComparingTo(at(before, "available").subtract(new BigDecimal("1000.50")));
        assertThat(at(now, "spent")).isEqualByComparingTo(at(before, "spent").add(new BigDecimal("1000.50")));
        JsonNode help = as("clerk." + BASE).get("/api/archives/" + household.archive()).expect(200).json().path("help");
        assertThat(help).hasSize(1);
        assertThat(help.at("/0/reference").asText()).isEqualTo(payment);
        assertThat(at(help.get(0), "amount")).isEqualByComparingTo("1000.50");
        assertThat(as(CLERK).get("/api/payment-batches/" + batch).expect(200).json().path("state").asText()).isEqualTo("DONE");
        assertThat(as("auditor." + COUNTY).get("/api/audit/verification").expect(200).json().path("verified").asBoolean()).isTrue();
    }

    // C34
    @Test
    void who_has_no_archive_gets_no_fiscal_money() {
        Form check = Form.of("PaymentCheck").without("archive").with("occasion", occasion.value());
        JsonNode answer = as(CLERK).post("/api/payments/checks", check.without("payer")).expect(200).json();
        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.toString()).contains("先建档、后帮扶", "豫工文〔2017〕61号 三4");
        assertThat(as(CLERK).post("/api/payments/checks", check.without("payer").with("source", "UNION")).expect(200).json()
            .path("ok").asBoolean()).isTrue();
    }

    // N23
    @Test
    void fiscal_money_is_not_given_as_goods_and_nothing_is_reserved() {
        String fund = till.fund("CENTRAL", "5000");
        JsonNode before = till.fund(fund);
        Till.Household household = till.household();
        assertThatThrownBy(() -> till.asked(till.wish(household, occasion, "CENTRAL", "100", Method.IN_KIND)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                assertThat(refusal.getMessage()).contains("须通过银行卡（存折）发放");
            });
        assertThat(till.fund(fund)).isEqualTo(before);
    }

    /** Of one sound wish, what is wrong with it when that field is otherwise. */
    private void isRefusedAt(Form sound, String field, Object value, String at, String saying) {
        JsonNode answer = as(CLERK).post("/api/payments/checks", value == null ? sound.without(field) : sound.with(field, value)).expect(200).json();
        assertThat(answer.path("ok").asBoolean()).as("%s = %s", field, value).isFalse();
        assertThat(answer.path("findings")).as("%s = %s", field, value).anySatisfy(finding -> {
            assertThat(finding.path("field").asText()).isEqualTo(at);
            assertThat(finding.path("reason").asText()).contains(saying);
            assertThat(finding.path("clause").asText()).isNotBlank();
        });
    }

    @Test
    void whoever_goes_around_the_page_is_refused_at_the_field_that_is_wrong() {
        till.fund("CENTRAL", "20000");
        Till.Household household = till.household();
        Form sound = Form.of("PaymentCheck").without("payer").with("occasion", occasion.value()).with("household", household.number())
            .with("archive", household.archive()).with("source", "CENTRAL").with("kind", "01").with("amount", 1000).with("method", "BANK")
            .with("payee", Map.of("name", household.name(), "idNumber", household.idNumber(), "bank", "中国建设银行抚宁支行", "bankCard",
                "6217000010001000002"));
        assertThat(as(CLERK).post("/api/payments/checks", sound).expect(200).json().path("ok").asBoolean()).isTrue();

        // 先建档后帮扶, 实名制, 本人账户, Luhn
        isRefusedAt(sound, "archive", null, "archive", "先建档、后帮扶");
        isRefusedAt(sound, "method", "IN_KIND", "method", "须通过银行卡（存折）发放");
        isRefusedAt(sound, "payee.name", "测他人", "payee.name", "困难职工本人不一致");
        isRefusedAt(sound, "payee.idNumber", Fictitious.idNumber(), "payee.name", "困难职工本人不一致");
        isRefusedAt(sound, "payee.idNumber", "130306196001029961", "payee.idNumber", "没有有效的身份证号");
        isRefusedAt(sound, "payee.bankCard", "6217000010001000003", "payee.bankCard", "校验不符");
        isRefusedAt(sound, "payee.bank", "", "payee.bank", "没有填写开户银行");
        // caps by kind and year
        isRefusedAt(sound, "amount", 6600.01, "amount", "本年限额 6600.00 元");
        isRefusedAt(sound.with("kind", "02"), "ownPart", 999.99, "amount", "本年限额 999.99 元");
        isRefusedAt(sound.with("kind", "02"), "ownPart", null, "amount", "限额无法核定");
        isRefusedAt(sound.with("kind", "03").with("student", Fictitious.idNumber()), "amount", 5500.01, "amount", "本年限额 5500.00 元");
        isRefusedAt(sound.with("kind", "03").with("student", Fictitious.idNumber()), "amount", 5500.01, "amount",
            "超过限额（子女助学每名学生每年不超过十个月基本生活费（按当地低保标准计））");
        isRefusedAt(sound.with("kind", "03"), "student", null, "amount", "限额无法核定");
        // union money: not without an archive from a donation, goods named
        isRefusedAt(sound.without("archive"), "source", "DONATION", "source", "只能使用工会经费");
        isRefusedAt(sound.with("source", "UNION").with("method", "IN_KIND"), "goods", null, "goods", "写明品名和数量");
        // and the very request says the same, at the same fields, and reserves nothing
        Payee other = new Payee("测他人", household.idNumber(), "中国银行", "6217000010001000003");
        assertThatThrownBy(() -> till.asked(new PaymentRequest(occasion, occasion, household.number(), household.archive(), new UnionCode(COUNTY),
            "CENTRAL", "01", new BigDecimal("6600.01"), Method.BANK, other, null, Grounds.NONE))).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.errors()).extracting(Refusal.FieldError::field).containsExactly("payments[0].payee.name",
                    "payments[0].payee.bankCard", "payments[0].amount"));
        String payment = till.asked(till.wish(household, occasion, "CENTRAL", "1000", Method.BANK));
        isRefusedAt(sound, "amount", 1, "household", "不得重复发放");
        payments.cancel(payment, "另案办理", new Actor(CLERK, new UnionCode(COUNTY), Set.of("clerk")));
    }

    @Test
    void preparing_approving_and_paying_out_are_three_persons_work() {
        String fund = till.fund("CENTRAL", "5000");
        asked("100", Method.BANK, "CENTRAL");
        String both = "both" + occasion.value().substring(15).toLowerCase();
        database.update("insert into person (login, name, password_hash, union_code, valid_from) values (?, '测兼岗', '{noop}demo', ?, "
            + "date '2000-01-01')", both, COUNTY);
        for (String role : List.of("clerk", "approver", "cashier")) {
            database.update("insert into person_role (login, role) values (?, ?)", both, role);
        }
        String batch = till.opened(fund, Method.BANK);
        till.done(batch, "PrepareBatch", both, Form.of("PrepareBatch"));
        till.tried(batch, "ApproveBatch", both, Form.of("ApproveBatch")).refused(403).saying("编制发放清单、更正账户的人员不得审批");
        till.done(batch, "ApproveBatch", APPROVER, Form.of("ApproveBatch"));
        till.tried(batch, "SendToBank", both, Form.of("SendToBank")).refused(403).saying("不得经办发放");
        till.tried(batch, "SendToBank", CASHIER, Form.of("SendToBank")).refused(409).saying("请先下载本次的银行代发文件");
        till.bankFile(batch);
        till.done(batch, "SendToBank", CASHIER, Form.of("SendToBank"));
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
    }

    @Test
    void the_bank_file_is_for_the_cashier_of_the_payer_and_every_download_is_recorded() throws IOException {
        String fund = till.fund("CENTRAL", "5000");
        Till.Household household = till.household();
        String payment = till.asked(till.wish(household, occasion, "CENTRAL", "100", Method.BANK));
        String batch = till.approved(fund, Method.BANK);
        String path = "/api/payment-batches/" + batch + "/bank-file";

        // then
        as(CLERK).post(path).refused(403);
        as(APPROVER).post(path).refused(403);
        as("supervisor." + COUNTY).post(path).refused(403);
        as("cashier.130102").post(path).refused(404);
        String text = new String(till.bankFile(batch), Charset.forName("GB18030"));
        assertThat(text).contains(household.name(), household.payee().bankCard(), payment + "/1", "100.00");
        till.bankFile(batch);
        JsonNode chain = as("auditor." + COUNTY).get("/api/audit/cases/" + batch).expect(200).json().path("entries");
        assertThat(chain.findValuesAsText("act")).filteredOn("BANK_FILE_EXPORTED"::equals).hasSize(2);
        assertThat(chain.toString()).doesNotContain(household.name(), household.idNumber(), household.payee().bankCard());
        till.done(batch, "SendToBank", CASHIER, Form.of("SendToBank"));
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
        as(CASHIER).post(path).refused(409);
    }

    @Test
    void a_reply_is_entered_once_and_for_what_was_sent() {
        String fund = till.fund("CENTRAL", "5000");
        String payment = asked("100", Method.BANK, "CENTRAL");
        String batch = till.sent(fund);
        String task = till.task(batch, "RecordBankReply");
        Form reply = till.reply(batch, Set.of());

        // then
        till.tried(batch, "RecordBankReply", CASHIER, reply.with("lines[0].amount", 99)).refusedAt("lines[0].amount", "元与提交的 100.00 元不符");
        till.tried(batch, "RecordBankReply", CASHIER, reply.with("lines[0].payment", "FK-130306-2018-999999"))
            .refusedAt("lines[0].payment", "这笔资金");
        till.tried(batch, "RecordBankReply", CASHIER, reply.with("lines[1]", reply.at("lines[0]"))).refusedAt("lines[1].payment", "重复");
        till.tried(batch, "RecordBankReply", CASHIER, reply.with("lines", List.of())).refused(400);
        till.tried(batch, "RecordBankReply", CASHIER, reply.without("lines[0].bankFlow")).refusedAt("lines[0].bankFlow", "银行流水号");
        assertThat(till.stateOf(payment)).isEqualTo("SENT");
        till.done(batch, "RecordBankReply", CASHIER, reply);
        as(CASHIER).post("/api/tasks/" + task + "/complete?claim=true", reply).refused(409);
        assertThat(till.payment(payment).path("vouchers")).hasSize(1);
    }

    @Test
    void what_the_bank_sends_back_is_put_right_and_paid_again_exactly_once() {
        // given
        String fund = till.fund("CENTRAL", "5000");
        JsonNode before = till.fund(fund);
        String failed = asked("100", Method.BANK, "CENTRAL");
        String paid = asked("200", Method.BANK, "CENTRAL");
        String batch = till.sent(fund);
        Form first = till.reply(batch, Set.of(failed));
        till.done(batch, "RecordBankReply", CASHIER, first);
        assertThat(till.stateOf(failed)).isEqualTo("FAILED");
        assertThat(till.stateOf(paid)).isEqualTo("PAID");

        // then
        Form correction = Form.of("CorrectAccounts").with("corrections[0].payment", failed);
        till.tried(batch, "CorrectAccounts", CLERK, correction.with("corrections[0].bankCard", "6217000010001000001"))
            .refusedAt("corrections[0].bankCard", "校验不符");
        till.tried(batch, "CorrectAccounts", CLERK, correction.with("corrections[0].payment", paid))
            .refusedAt("corrections[0].payment", "没有这笔发放失败的资金");

        // when
        till.done(batch, "CorrectAccounts", CLERK, correction);
        till.done(batch, "ApproveBatch", APPROVER, Form.of("ApproveBatch"));
        assertThat(new String(till.bankFile(batch), Charset.forName("GB18030"))).contains(failed + "/2").doesNotContain(paid);
        till.done(batch, "SendToBank", CASHIER, Form.of("SendToBank"));

        // then
        till.tried(batch, "RecordBankReply", CASHIER, first.with("lines", List.of(Map.of("payment", failed, "attempt", 3, "amount", 300, "result",
            "FAILED", "reason", "户名不符")))).refused(409).saying(failed + " 还没有第 3 次发放，现在等待登记的是第 2 次的结果");
        till.tried(batch, "RecordBankReply", CASHIER, first).refused(409).saying("第 1 次发放的结果已经登记");
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
        JsonNode again = till.payment(failed);
        assertThat(again.path("attempts").findValuesAsText("result")).containsExactly("FAILED", "PAID");
        assertThat(at(till.fund(fund), "spent")).isEqualByComparingTo(at(before, "spent").add(new BigDecimal("300")));
    }

    @Test
    void a_reply_file_is_read_and_a_second_one_refused() {
        String fund = till.fund("CENTRAL", "5000");
        String failed = asked("100", Method.BANK, "CENTRAL");
        String paid = asked("200.5", Method.BANK, "CENTRAL");
        String batch = till.sent(fund);
        Form reply = till.reply(batch, Set.of(failed));
        StringBuilder file = new StringBuilder("业务编号|金额|处理结果|流水号|失败原因\r\n");
        till.paymentsOf(batch).forEach(one -> file.append(one.path("number").asText()).append("/1|")
            .append(one.path("amount").decimalValue().setScale(2)).append(one.path("number").asText().equals(failed) ? "|失败||户名不符"
                : "|成功|LS" + one.path("number").asText() + "|").append("\r\n"));

        // when
        JsonNode lines = replied(batch, file.toString()).expect(200).json().path("lines");

        // then
        assertThat(lines).hasSize(reply.at("lines").size());
        assertThat(lines.findValuesAsText("result")).containsOnlyOnce("FAILED").contains("PAID");
        assertThat(lines.findValuesAsText("payment")).contains(paid, failed);
        Answer other = replied(batch, file.toString().replace(paid + "/1|200.50", paid + "/1|20.50")).expect(200);
        assertThat(other.json().path("wrong")).singleElement().satisfies(wrong -> {
            assertThat(wrong.path("message").asText()).isEqualTo(paid + " 的金额 20.50 元与提交的 200.50 元不符");
            assertThat(lines.at("/" + wrong.path("field").asText().replaceAll("\\D", "") + "/payment").asText()).isEqualTo(paid);
        });
        replied(batch, "业务编号|金额|处理结果|流水号|失败原因\r\n坏|1|成功||\r\n").refusedAt("file", "业务编号不是本系统的发放编号");
        till.done(batch, "RecordBankReply", CASHIER, reply);
        replied(batch, file.toString()).refused(409).saying("不能重复登记");
    }

    private Answer replied(String batch, String file) {
        String boundary = "reply";
        byte[] body = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"reply.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n").getBytes(Charset.forName("GB18030"));
        return as(CASHIER).send("POST", "/api/payment-batches/" + batch + "/bank-replies", "multipart/form-data; boundary=" + boundary,
            java.net.http.HttpRequest.BodyPublishers.ofByteArray(body));
    }

    @Test
    void goods_of_the_unions_money_are_signed_for() throws IOException {
        String fund = till.fund("UNION", "5000");
        String handed = asked("88", Method.IN_KIND, "UNION");
        String not = asked("88", Method.IN_KIND, "UNION");
        String batch = till.approved(fund, Method.IN_KIND);
        Form issued = Form.of("IssueGoods").with("notHanded", List.of(Map.of("payment", not, "reason", "外出务工")));
        till.tried(batch, "IssueGoods", CASHIER, issued.with("attachments", List.of())).refusedAt("attachments", "签收单");

        // when
        till.done(batch, "IssueGoods", CASHIER, issued.with("attachments", List.of(Map.of("id", till.receipt(), "kind", "GOODS_RECEIPT"))));

        // then
        assertThat(till.stateOf(handed)).isEqualTo("PAID");
        assertThat(till.stateOf(not)).isEqualTo("FAILED");
        till.done(batch, "CorrectAccounts", CLERK, "{\"corrections\":[{\"payment\":\"" + not + "\",\"action\":\"GIVE_UP\",\"reason\":\"不在本地\"}]}");
        till.done(batch, "ConfirmReceipts", CLERK, Form.of("ConfirmReceipts"));
        assertThat(till.stateOf(not)).isEqualTo("CANCELLED");
        String voucher = till.payment(handed).at("/vouchers/0").asText();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(as(CLERK).download("/api/vouchers/" + voucher + "/paper").body()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("付款凭证", voucher, handed, "88.00").doesNotContain("{{", "[no]");
        }
        byte[] list = as(CLERK).download("/api/payment-batches/" + batch + "/list?format=EXCEL").body();
        assertThat(list).isNotEmpty();
        as("supervisor." + COUNTY).get("/api/payment-batches/" + batch + "/list").refused(403);
    }

    @Test
    void what_did_not_arrive_is_reversed_by_two_and_may_be_paid_anew() {
        String fund = till.fund("CENTRAL", "5000");
        Till.Household household = till.household();
        String payment = till.asked(till.wish(household, occasion, "CENTRAL", "100", Method.BANK));
        String batch = till.sent(fund);
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
        JsonNode before = till.fund(fund);
        String path = "/api/payments/" + payment + "/reversals";
        String body = "{\"document\":\"退汇通知 1 号\",\"reason\":\"账户销户，资金退回\"}";
        as(CLERK).post(path, body).refused(403);
        as(CASHIER).post(path, body).expect(201);
        as(CASHIER).post(path, body).refused(409);
        as(CASHIER).post(path + "/1/decision", "{\"confirmed\":true}").refused(403);
        as("approver.130102").post(path + "/1/decision", "{\"confirmed\":true}").refused(404);

        // when
        as(APPROVER).post(path + "/1/decision", "{\"confirmed\":true}").expect(200);

        // then
        assertThat(till.stateOf(payment)).isEqualTo("REVERSED");
        assertThat(at(till.fund(fund), "available")).isEqualByComparingTo(at(before, "available").add(new BigDecimal("100")));
        as(APPROVER).post(path + "/1/decision", "{\"confirmed\":true}").refused(409);
        assertThat(till.payment(payment).path("vouchers")).hasSize(2);
        till.asked(till.wish(household, occasion, "CENTRAL", "100", Method.BANK));
    }

    // C37
    @Test
    void what_was_paid_on_false_proofs_comes_back_in_instalments_or_is_referred() throws IOException {
        String fund = till.fund("CENTRAL", "5000");
        Till.Household household = till.household();
        String payment = till.asked(till.wish(household, occasion, "CENTRAL", "1000", Method.BANK));
        String refusing = asked("500", Method.BANK, "CENTRAL");
        String batch = till.sent(fund);
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
        JsonNode before = till.fund(fund);
        as(CLERK).post("/api/payments/" + payment + "/recoveries", "{\"reason\":\"收入证明经查为虚假\"}").refused(403);

        // when
        String recovery = opened(payment);
        as(APPROVER).post("/api/payments/" + payment + "/recoveries", "{\"reason\":\"再次\"}").refused(409);
        till.done(recovery, "DemandRepayment", CLERK, Form.of("DemandRepayment"));
        Form repayment = Form.of("RecordRepayment");
        till.tried(recovery, "RecordRepayment", CASHIER, repayment.with("amount", 1000.01)).refusedAt("amount", "超过尚未退还的 1000.00 元");
        till.done(recovery, "RecordRepayment", CASHIER, repayment);
        assertThat(till.stateOf(payment)).isEqualTo("RECOVERING");
        till.done(recovery, "RecordRepayment", CASHIER, repayment.with("amount", 600));

        // then
        assertThat(till.stateOf(payment)).isEqualTo("RECOVERED");
        assertThat(at(till.fund(fund), "available")).isEqualByComparingTo(at(before, "available").add(new BigDecimal("1000")));
        JsonNode help = as("clerk." + BASE).get("/api/archives/" + household.archive()).expect(200).json().path("help");
        assertThat(help.at("/0/undoneName").asText()).isEqualTo("已追回");
        String referred = opened(refusing);
        till.done(referred, "DemandRepayment", CLERK, Form.of("DemandRepayment"));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(as(CLERK).download("/api/recoveries/" + referred + "/notice").body()));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("追回通知书", "收入证明经查为虚假", "500.00").doesNotContain("{{");
        }
        till.done(referred, "RecordRepayment", CASHIER, "{\"result\":\"REFUSED\",\"reason\":\"拒不退还\"}");
        till.done(referred, "ReferRefusal", APPROVER, Form.of("ReferRefusal"));
        assertThat(as(CLERK).get("/api/recoveries/" + referred).expect(200).json().path("state").asText()).isEqualTo("REFERRED");
    }

    private String opened(String payment) {
        return as("reviewer." + COUNTY).post("/api/payments/" + payment + "/recoveries", "{\"reason\":\"收入证明经查为虚假。" + "经".repeat(490) + "\"}").expect(201)
            .json().path("recovery").asText();
    }

    @Test
    void who_filed_falsely_is_not_paid_anew_and_who_was_paid_by_mistake_may_be() {
        // given
        String fund = till.fund("CENTRAL", "9000");
        Till.Household false_ = till.household();
        Till.Household mistaken = till.household();
        String ofFalse = till.asked(till.wish(false_, occasion, "CENTRAL", "1000", Method.BANK));
        String ofMistaken = till.asked(till.wish(mistaken, occasion, "CENTRAL", "1000", Method.BANK));
        String batch = till.sent(fund);
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));

        // when
        List.of(Map.entry(ofFalse, "FALSE_FILING"), Map.entry(ofMistaken, "MISTAKE")).forEach(one -> {
            String recovery = as("reviewer." + COUNTY).post("/api/payments/" + one.getKey() + "/recoveries", "{\"reason\":\"经查。\",\"cause\":\""
                + one.getValue() + "\"}").expect(201).json().path("recovery").asText();
            till.done(recovery, "DemandRepayment", CLERK, Form.of("DemandRepayment"));
            till.done(recovery, "RecordRepayment", CASHIER, Form.of("RecordRepayment").with("amount", 1000));
        });

        // then
        assertThatThrownBy(() -> till.asked(till.wish(false_, occasion, "CENTRAL", "1000", Method.BANK)))
            .hasMessageContaining("不得重复发放");
        String anew = till.asked(till.wish(mistaken, occasion, "CENTRAL", "1000", Method.BANK));
        payments.cancel(anew, "另案办理", new Actor(CLERK, new UnionCode(COUNTY), Set.of("clerk")));
    }

    @Test
    void a_recovery_that_was_opened_wrongly_is_withdrawn_by_two_before_anything_is_repaid() {
        // given
        String fund = till.fund("CENTRAL", "9000");
        String payment = asked("1000", Method.BANK, "CENTRAL");
        String other = asked("500", Method.BANK, "CENTRAL");
        String batch = till.sent(fund);
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
        String recovery = opened(payment);
        String path = "/api/recoveries/" + recovery + "/withdrawal";
        String why = "{\"reason\":\"系两地重复建档，本户材料属实\"}";

        // then
        as(CLERK).post(path, why).refused(403);
        as("approver.130102").post(path, why).refused(404);
        as(APPROVER).post(path, "{\"reason\":\" \"}").refusedAt("reason", "理由");
        as(APPROVER).post(path + "/decision", "{\"confirmed\":true}").refused(409).saying("没有人提出撤回");
        as("reviewer." + COUNTY).post(path, why).expect(200);
        as(APPROVER).post(path, why).refused(409).saying("正在等待另一人确认");
        as("reviewer." + COUNTY).post(path + "/decision", "{\"confirmed\":true}").refused(403).saying("须由另一人确认");
        as(APPROVER).post(path + "/decision", "{\"confirmed\":false}").refusedAt("opinion", "写明理由");
        as(APPROVER).post(path + "/decision", "{\"confirmed\":false,\"opinion\":\"再核实\"}").expect(200);
        as(APPROVER).post(path, why).expect(200);
        JsonNode seen = as("reviewer." + COUNTY).get("/api/recoveries/" + recovery).expect(200).json();
        assertThat(seen.path("withdrawal").asText()).contains("重复建档");
        assertThat(seen.path("mayDecide").asBoolean()).isTrue();

        // when
        as("reviewer." + COUNTY).post(path + "/decision", "{\"confirmed\":true}").expect(200);

        // then
        assertThat(till.stateOf(payment)).isEqualTo("PAID");
        assertThat(as(CLERK).get("/api/recoveries/" + recovery).expect(200).json().path("stateName").asText()).isEqualTo("已撤回");
        assertThat(database.queryForObject("select count(*) from act_ru_execution where business_key_ = ?", Integer.class, recovery)).isZero();
        as(APPROVER).post(path, why).refused(409).saying("已撤回");
        assertThat(as("auditor." + COUNTY).get("/api/audit/cases/" + recovery).expect(200).json().toString()).contains("WithdrawalProposed");
        String begun = opened(other);
        till.done(begun, "DemandRepayment", CLERK, Form.of("DemandRepayment"));
        till.done(begun, "RecordRepayment", CASHIER, Form.of("RecordRepayment").with("amount", 100));
        as(APPROVER).post("/api/recoveries/" + begun + "/withdrawal", why).refused(409).saying("已有退款入账");
    }

    @Test
    void twenty_who_ask_for_the_last_hundred_yuan_at_once_leave_one_with_it() throws Exception {
        // given
        String fund = till.fund("UNION", "100");
        BigDecimal rest = at(till.fund(fund), "available").subtract(new BigDecimal("100"));
        if (rest.signum() > 0) {
            till.asked(till.temporary(Till.anOccasion(), 1, rest.toPlainString()));
        }

        // when
        ExecutorService threads = Executors.newFixedThreadPool(20);
        List<Boolean> results = new ArrayList<>();
        try {
            for (Future<Boolean> result : threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> (Callable<Boolean>) () -> {
                try {
                    till.asked(till.temporary(occasion, 100 + i, "100"));
                    return true;
                } catch (Refusal refused) {
                    return false;
                }
            }).toList())) {
                results.add(result.get());
            }
        } finally {
            threads.shutdownNow();
        }

        // then
        assertThat(results).containsOnlyOnce(true);
        assertThat(at(till.fund(fund), "available")).isEqualByComparingTo("0");
    }

    @Test
    void every_list_is_sorted_turned_searched_and_exported() {
        // given
        String fund = till.fund("CENTRAL", "9000");
        String small = asked("10.01", Method.BANK, "CENTRAL");
        String large = asked("4000", Method.BANK, "CENTRAL");
        String batch = till.sent(fund);
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
        String recovery = opened(large);
        String voucher = till.payment(large).at("/vouchers/0").asText();

        // then
        for (String list : List.of("payments", "payment-batches", "vouchers", "recoveries")) {
            for (String sort : List.of("NEWEST", "OLDEST", "LARGEST", "SMALLEST")) {
                isInOrder(turned(list, sort), sort);
            }
            as(CLERK).get("/api/" + list + "?sort=CUTEST").refused(400);
            as("exporter." + COUNTY).post("/api/" + list + "/exports", "{}").refusedAt("reason", "用途");
            as(CLERK).post("/api/" + list + "/exports", "{\"reason\":\"编制送温暖统计表\"}").refused(403);
            assertThat(as("exporter." + COUNTY).download("POST", "/api/" + list + "/exports", "{\"reason\":\"编制送温暖统计表\",\"sort\":\"LARGEST\"}")
                .statusCode()).as(list).isEqualTo(200);
        }
        assertThat(numbers("/api/vouchers?q=" + small)).containsExactly(voucher);
        assertThat(numbers("/api/vouchers?kind=REVERSAL&q=" + small)).isEmpty();
        assertThat(numbers("/api/payment-batches?q=" + large)).containsExactly(batch);
        assertThat(numbers("/api/payment-batches?q=" + large + "&state=DONE")).isEmpty();
        assertThat(numbers("/api/recoveries?q=" + large + "&state=OPEN")).containsExactly(recovery);
    }

    private List<String> numbers(String path) {
        return as(CLERK).get(path).expect(200).json().path("items").findValuesAsText("number");
    }

    /** All of a list, three at a time. */
    private List<JsonNode> turned(String list, String sort) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = as(CLERK).get("/api/" + list + "?limit=3&sort=" + sort + after).expect(200).json();
            page.path("items").forEach(items::add);
            after = page.path("next").isNull() || page.path("next").isMissingNode() ? null : "&after=" + page.path("next").asText();
        } while (after != null);
        assertThat(items).extracting(item -> item.path("number").asText()).isNotEmpty().doesNotHaveDuplicates()
            .hasSize(as(CLERK).get("/api/" + list + "?limit=200").expect(200).json().path("items").size());
        return items;
    }

    private static void isInOrder(List<JsonNode> items, String sort) {
        Comparator<JsonNode> order = sort.matches("NEWEST|OLDEST")
            ? Comparator.comparing(item -> item.path("number").asText()) : Comparator.comparing(item -> at(item, "amount"));
        assertThat(items).as(sort).isSortedAccordingTo(sort.matches("NEWEST|LARGEST") ? order.reversed() : order);
    }

    @Test
    void the_cash_book_shows_what_came_in_and_went_out_with_the_balance_after_each_line() throws IOException {
        // given
        String fund = till.fund("DONATION", "700.10");
        String payment = asked("200.05", Method.BANK, "DONATION");
        asked("100", Method.BANK, "DONATION");
        String batch = till.sent(fund);
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
        asked("50", Method.BANK, "DONATION");

        // when
        JsonNode book = as(CLERK).get("/api/funds/" + fund + "/cash-book").expect(200).json();

        // then
        JsonNode last = book.path("lines").get(book.path("lines").size() - 1);
        assertThat(last.path("document").asText()).isEqualTo(till.payment(payment).at("/vouchers/0").asText());
        assertThat(last.path("payments").asInt()).isEqualTo(2);
        assertThat(at(last, "out")).isEqualByComparingTo("300.05");
        JsonNode now = till.fund(fund);
        assertThat(at(last, "balance")).isEqualByComparingTo(at(book, "closing"))
            .isEqualByComparingTo(at(now, "available").add(at(now, "reserved")));
        JsonNode before = as(CLERK).get("/api/funds/" + fund + "/cash-book?from=2017-01-01&until=2017-12-31").expect(200).json();
        assertThat(at(before, "closing")).isEqualByComparingTo("0");
        assertThat(before.path("lines")).isEmpty();
        as(CLERK).get("/api/funds/" + fund + "/cash-book?from=2018-12-31&until=2018-01-01").refusedAt("until", "不能早于起始日期");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(as(CLERK).download("/api/funds/" + fund
                + "/cash-book/paper?format=WORD").body())); XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("日记账", "300.05", "期初余额").doesNotContain("{{", "[no]");
        }
        assertThat(as(CLERK).download("/api/funds/" + fund + "/cash-book/paper").body()).isNotEmpty();
    }

    @Test
    void who_enters_money_does_not_confirm_it_and_another_union_sees_none() {
        JsonNode entered = as(CLERK).post("/api/funds/deposits", Form.of("FundDeposit")).expect(201).json();
        String path = "/api/funds/" + entered.path("fund").asText();
        assertThat(as(APPROVER).get(path).expect(200).json().path("waiting").asInt()).isPositive();
        String decision = path + "/deposits/" + entered.at("/deposit/seq").asInt() + "/decision";
        as(CLERK).post(decision, "{\"confirmed\":true}").refused(403);
        as("approver.130300").post(decision, "{\"confirmed\":true}").refused(403);
        as("approver.130102").post(decision, "{\"confirmed\":true}").refused(404);
        as("clerk.130102").get(path).refused(404);
        as(APPROVER).post(decision, "{\"confirmed\":false}").refusedAt("reason", "写明理由");
        as(APPROVER).post(decision, "{\"confirmed\":true}").expect(200);
        as(APPROVER).post(decision, "{\"confirmed\":true}").refused(409);
        as(CLERK).post("/api/funds/deposits", Form.of("FundDeposit").with("amount", 0.001)).refusedAt("amount", "两位小数");
        as(CLERK).post("/api/funds/deposits", Form.of("FundDeposit").with("amount", -5)).refusedAt("amount", "大于零");
        as(CLERK).post("/api/funds/deposits", Form.of("FundDeposit").with("source", "GOLD")).refusedAt("source", "资金来源");
        assertThat(as(CLERK).get(path + "/entries?limit=1").expect(200).json().path("items")).hasSize(1);
    }

    @Test
    void nothing_of_a_payee_stands_in_the_engine_or_in_the_clear() {
        String fund = till.fund("CENTRAL", "5000");
        Till.Household household = till.household();
        till.asked(till.wish(household, occasion, "CENTRAL", "100", Method.BANK));
        String batch = till.sent(fund);
        till.done(batch, "RecordBankReply", CASHIER, till.reply(batch, Set.of()));
        Everything.in(database).forEach((table, rows) -> {
            String text = String.join("\n", rows);
            assertThat(text).as(table).doesNotContain(household.idNumber(), household.payee().bankCard());
            if (table.toUpperCase().startsWith("PAYMENT") || table.toUpperCase().startsWith("ACT_") || table.toUpperCase().startsWith("FUND")
                    || table.toUpperCase().startsWith("VOUCHER") || table.toUpperCase().startsWith("HELP")) {
                assertThat(text).as(table).doesNotContain(household.name());
            }
        });
    }

    @Test
    void a_list_that_leaves_holds_masked_names_and_is_recorded() {
        asked("100", Method.BANK, fundFor());
        var file = as("exporter." + COUNTY).download("POST", "/api/payments/exports", "{\"reason\":\"编制送温暖统计表\"}");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new String(file.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        as(CLERK).post("/api/payments/exports", "{\"reason\":\"编制送温暖统计表\"}").refused(403);
        as("exporter." + COUNTY).post("/api/payments/exports", "{}").refused(400);
    }

    private String fundFor() {
        till.fund("CENTRAL", "500");
        return "CENTRAL";
    }
}
