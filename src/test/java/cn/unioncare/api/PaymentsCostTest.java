package cn.unioncare.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.unioncare.payments.Grounds;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.Payee;
import cn.unioncare.payments.PaymentRequest;
import cn.unioncare.payments.Payments;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A list costs the same number of statements at each of its steps, however many payments stand on it.
 * {@code -Dunioncare.lines=5000} takes the longest there may be, and prints how long each step takes.
 */
class PaymentsCostTest extends ApiTest {

    private static final int FEW = 5;
    private static final int MANY = Integer.getInteger("unioncare.lines", 300);
    private static final UnionCode PAYER = new UnionCode(COUNTY);
    private static int households;

    @Autowired
    private Payments payments;

    private Till till;
    private String fund;
    private final Map<String, String> told = new TreeMap<>();

    /** By step. */
    private Map<String, Integer> costOf(int lines) {
        Map<String, Integer> cost = new TreeMap<>();
        CaseId occasion = Till.anOccasion();
        List<PaymentRequest> wishes = IntStream.range(0, lines).mapToObj(i -> wish(occasion)).toList();
        long begun = System.nanoTime();
        payments.request(wishes, new Actor(Till.CLERK, PAYER, Set.of("clerk")));
        told.put("0 ask, " + lines + " lines", (System.nanoTime() - begun) / 1_000_000 + " ms");
        String batch = till.opened(fund, Method.BANK);
        step("1 prepare", batch, "PrepareBatch", Till.CLERK, Form.of("PrepareBatch"), lines, cost);
        step("2 approve", batch, "ApproveBatch", Till.APPROVER, Form.of("ApproveBatch"), lines, cost);
        byte[][] file = new byte[1][];
        measured("3 bank file", lines, () -> file[0] = till.bankFile(batch), cost);
        step("4 send", batch, "SendToBank", Till.CASHIER, Form.of("SendToBank").with("sentOn", today().toString()), lines, cost);
        List<String> numbers = numbers(batch);
        step("5 reply", batch, "RecordBankReply", Till.CASHIER, reply(numbers, 1, lines / 5), lines, cost);
        step("6 correct", batch, "CorrectAccounts", Till.CLERK, corrections(numbers.subList(0, lines / 5)), lines, cost);
        till.done(batch, "ApproveBatch", Till.APPROVER, Form.of("ApproveBatch"));
        till.bankFile(batch);
        till.done(batch, "SendToBank", Till.CASHIER, Form.of("SendToBank").with("sentOn", today().toString()));
        till.done(batch, "RecordBankReply", Till.CASHIER, reply(numbers.subList(0, lines / 5), 2, 0));
        step("7 confirm", batch, "ConfirmReceipts", Till.CLERK, Form.of("ConfirmReceipts").with("confirmedOn", today().toString()), lines, cost);
        assertThat(as(Till.CLERK).get("/api/payment-batches/" + batch).expect(200).json().path("arrived").asInt()).isEqualTo(lines);
        return cost;
    }

    private static PaymentRequest wish(CaseId occasion) {
        return new PaymentRequest(occasion, occasion, "LS-130306-2018-%06d".formatted(++households + 300_000), null, PAYER, "UNION", "12",
            new BigDecimal("100.01"), Method.BANK, new Payee("测临时", Fictitious.idNumber(), "中国银行抚宁支行", "6217000010001000002"), null,
            Grounds.NONE);
    }

    private void step(String name, String batch, String step, String login, Object body, int lines, Map<String, Integer> cost) {
        String task = till.task(batch, step);
        as(login).post("/api/tasks/" + task + "/claim", "{}").expect(204);
        measured(name, lines, () -> as(login).post("/api/tasks/" + task + "/complete", body).expect(204), cost);
    }

    private void measured(String name, int lines, Runnable deed, Map<String, Integer> cost) {
        long begun = System.nanoTime();
        cost.put(name, CountedStatements.of(deed));
        told.put(name + ", " + lines + " lines", cost.get(name) + " statements, " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }

    private List<String> numbers(String batch) {
        return database.queryForList("select number from payment_order where batch = ? order by number", String.class, batch);
    }

    private Form reply(List<String> numbers, int attempt, int failed) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            lines.add(i < failed ? Map.of("payment", numbers.get(i), "attempt", attempt, "amount", 100.01, "result", "FAILED", "reason", "账户已销户")
                : Map.of("payment", numbers.get(i), "attempt", attempt, "amount", 100.01, "result", "PAID", "bankFlow", "LS" + i));
        }
        return Form.of("RecordBankReply").with("repliedOn", today().toString()).with("lines", lines);
    }

    private static Form corrections(List<String> numbers) {
        return Form.of("CorrectAccounts").with("corrections", numbers.stream().map(number -> Map.of("payment", number, "action", "RETRY", "bank",
            "中国银行", "bankCard", "6217000010001000002")).toList());
    }

    @Test
    void a_list_of_many_payments_costs_as_many_statements_as_one_of_few() {
        till = new Till(this, payments);
        fund = till.fund("UNION", "9000000");
        costOf(FEW);

        Map<String, Integer> few = costOf(FEW);
        Map<String, Integer> many = costOf(MANY);

        told.forEach((step, cost) -> System.out.println("payments: " + step + ": " + cost));
        assertThat(many).isEqualTo(few);
    }
}
