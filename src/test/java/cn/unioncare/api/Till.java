package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.documents.Papers;
import cn.unioncare.payments.Grounds;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.Payee;
import cn.unioncare.payments.PaymentRequest;
import cn.unioncare.payments.Payments;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The people of 抚宁区 who prepare, approve and pay out, for the tests of payments. */
final class Till {

    static final String CLERK = "clerk.130306";
    static final String APPROVER = "approver.130306";
    static final String CASHIER = "cashier.130306";
    private static final UnionCode COUNTY = new UnionCode("130306");
    private static int occasions = 500_000;

    private final ApiTest api;
    private final Payments payments;

    Till(ApiTest api, Payments payments) {
        this.api = api;
        this.payments = payments;
    }

    /** A household on file, with whose it is. */
    record Household(ACase file, String archive, String number, String name, String idNumber) {

        Payee payee() {
            return new Payee(name, idNumber, "中国建设银行抚宁支行", "6217000010001000002");
        }
    }

    /** One campaign after the other, so that households of other tests are no obstacle. */
    static synchronized CaseId anOccasion() {
        return new CaseId("SW-130306-2018-%06d".formatted(++occasions));
    }

    String fund(String source, String amount) {
        JsonNode entered = api.as(CLERK).post("/api/funds/deposits", Form.of("FundDeposit").with("source", source)
            .with("amount", new BigDecimal(amount))).expect(201).json();
        String fund = entered.path("fund").asText();
        api.as(APPROVER).post("/api/funds/" + fund + "/deposits/" + entered.at("/deposit/seq").asInt() + "/decision",
            "{\"confirmed\":true}").expect(200);
        return fund;
    }

    Household household() {
        // Each on the same day: an archive takes a fortnight, and a year has not so many.
        api.itIs(api.begins());
        Form application = Fictitious.anApplication();
        ACase file = api.filed(ApiTest.BASE, application).archived();
        String archive = file.view().path("outcome").path("archive").asText();
        String number = api.as("clerk." + ApiTest.BASE).get("/api/archives/" + archive).expect(200).json().path("household").asText();
        return new Household(file, archive, number, application.at("applicant.name").asText(),
            application.at("applicant.idNumber").asText());
    }

    PaymentRequest wish(Household household, CaseId occasion, String source, String amount, Method method) {
        return new PaymentRequest(occasion, occasion, household.number(), household.archive(), COUNTY, source, "08",
            new BigDecimal(amount), method, household.payee(), method == Method.BANK ? null : "大米 10 公斤", Grounds.NONE);
    }

    /** A sum for somebody without an archive, from the union's own money. */
    PaymentRequest temporary(CaseId occasion, int number, String amount) {
        return new PaymentRequest(occasion, occasion, "LS-130306-2018-%06d".formatted(number), null, COUNTY, "UNION", "12",
            new BigDecimal(amount), Method.IN_KIND, new Payee("测临时", Form.of("PaymentCheck").at("payee.idNumber").asText(), null, null),
            "大米 10 公斤", Grounds.NONE);
    }

    String asked(PaymentRequest wish) {
        return payments.request(List.of(wish), new Actor(CLERK, COUNTY, Set.of("clerk"))).get(0);
    }

    /** @return the number of a batch of all that waits */
    String opened(String fund, Method method) {
        return api.as(CLERK).post("/api/payment-batches", "{\"fund\":\"" + fund + "\",\"method\":\"" + method + "\"}").expect(201)
            .json().path("batch").asText();
    }

    String listed(String fund, Method method) {
        String batch = opened(fund, method);
        done(batch, "PrepareBatch", CLERK, Form.of("PrepareBatch"));
        return batch;
    }

    String approved(String fund, Method method) {
        String batch = listed(fund, method);
        done(batch, "ApproveBatch", APPROVER, Form.of("ApproveBatch"));
        return batch;
    }

    String sent(String fund) {
        String batch = approved(fund, Method.BANK);
        bankFile(batch);
        done(batch, "SendToBank", CASHIER, Form.of("SendToBank").with("sentOn", api.today().toString()));
        return batch;
    }

    byte[] bankFile(String batch) {
        var file = api.as(CASHIER).download("POST", "/api/payment-batches/" + batch + "/bank-file", "{}");
        assertThat(file.statusCode()).isEqualTo(200);
        return file.body();
    }

    String task(String number, String step) {
        List<String> open = api.database.queryForList("select t.id_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_ "
            + "where p.business_key_ = ? and t.task_def_key_ = ?", String.class, number, step);
        assertThat(open).as("%s of %s", step, number).hasSize(1);
        return open.get(0);
    }

    Answer tried(String number, String step, String login, Object body) {
        return api.as(login).post("/api/tasks/" + task(number, step) + "/complete?claim=true", body);
    }

    void done(String number, String step, String login, Object body) {
        tried(number, step, login, body).expect(204);
    }

    /** What the bank says of each payment of the batch. */
    Form reply(String batch, Set<String> failed) {
        List<Map<String, Object>> lines = new ArrayList<>();
        paymentsOf(batch).forEach(one -> {
            if (one.path("state").asText().equals("SENT")) {
                String number = one.path("number").asText();
                lines.add(failed.contains(number) ? Map.of("payment", number, "attempt", one.path("attempt").asInt(), "amount",
                    one.path("amount").decimalValue(), "result", "FAILED", "reason", "账户已销户")
                    : Map.of("payment", number, "attempt", one.path("attempt").asInt(), "amount", one.path("amount").decimalValue(),
                        "result", "PAID", "bankFlow", "LS" + number));
            }
        });
        return Form.of("RecordBankReply").with("repliedOn", api.today().toString()).with("lines", lines);
    }

    List<JsonNode> paymentsOf(String batch) {
        return StreamSupport.stream(api.as(CLERK).get("/api/payments?limit=200&batch=" + batch).expect(200).json().path("items")
            .spliterator(), false).toList();
    }

    JsonNode payment(String number) {
        return api.as(CLERK).get("/api/payments/" + number).expect(200).json();
    }

    String stateOf(String number) {
        return payment(number).path("state").asText();
    }

    JsonNode fund(String number) {
        return api.as(CLERK).get("/api/funds/" + number).expect(200).json();
    }

    String receipt() {
        return api.as(CASHIER).upload(Upload.of("签收单.jpg", Papers.jpeg())).expect(201).json().path("id").asText();
    }
}
