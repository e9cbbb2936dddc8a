package cn.unioncare.payments;

import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeries.Kind;
import cn.unioncare.registry.Standings;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums for households: asked for by campaigns and aid cases, with their money reserved from the first. */
@Service
public class Payments {

    private final PaymentGate gate;
    private final Standings standings;
    private final PaymentTable table;
    private final FundTable funds;
    private final FundSources sources;
    private final NumberSeries numbers;
    private final PaymentRecords records;
    private final Clock clock;

    Payments(PaymentGate gate, Standings standings, PaymentTable table, FundTable funds, FundSources sources,
             NumberSeries numbers, PaymentRecords records, Clock clock) {
        this.gate = gate;
        this.standings = standings;
        this.table = table;
        this.funds = funds;
        this.sources = sources;
        this.numbers = numbers;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Asks for payments, all of them or none.
     *
     * @return their numbers, in the order of the wishes
     * @throws Refusal 403 with every finding of the gate; 409 if a fund has not enough, or a household is paid already
     */
    @Transactional
    public List<String> request(List<PaymentRequest> wishes, Actor actor) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        // What a household had this year is counted while nobody else can ask for it: limits hold however many ask at once.
        standings.hold(wishes.stream().map(PaymentRequest::archive).filter(Objects::nonNull).distinct().toList());
        refuse(gate.check(wishes));
        List<PaymentOrder> orders = orders(wishes);
        table.add(orders, wishes, actor);
        // By number, so that two lists that touch the same funds meet at the first and not crosswise.
        orders.stream().collect(Collectors.groupingBy(PaymentOrder::fund, TreeMap::new, Collectors.toList()))
            .forEach((fund, of) -> funds.move(fund, Movement.RESERVE, of.stream().map(Payments::line).toList(), actor));
        orders.forEach(order -> records.tell(order, "PAYMENT_REQUESTED", actor, Map.of("kind", order.kind(),
            "household", order.household(), "method", order.method().name(), "tables", gate.version())));
        return orders.stream().map(PaymentOrder::number).toList();
    }

    /**
     * Gives a payment up that is on no list: its money is free again, and the household may be paid anew.
     *
     * @throws Refusal 404 if there is none; 409 if it is on a list or made
     */
    @Transactional
    public void cancel(String number, String reason, Actor actor) {
        PaymentOrder order = table.held(number);
        if (order.state() != PaymentState.REQUESTED) {
            throw Refusal.conflict("该笔资金" + order.state().label() + "，不能撤销；已发放的，请办理冲销或追回");
        }
        giveUp(List.of(order), Map.of(number, reason), actor);
    }

    /** @param orders all of one fund; @param reasons by their numbers */
    void giveUp(List<PaymentOrder> orders, Map<String, String> reasons, Actor actor) {
        if (orders.isEmpty()) {
            return;
        }
        funds.move(orders.get(0).fund(), Movement.RELEASE, orders.stream().map(Payments::line).toList(), actor);
        table.givenUp(reasons);
        orders.forEach(order -> records.tell(order, "PAYMENT_CANCELLED", actor, Map.of()));
        table.held(reasons.keySet()).forEach(order -> records.tell(new PaymentCancelled(order)));
    }

    static FundTable.Line line(PaymentOrder order) {
        return new FundTable.Line(order.number(), order.amount(), null);
    }

    private static void refuse(List<List<PaymentFinding>> findings) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            for (PaymentFinding finding : findings.get(i)) {
                errors.add(new FieldError("payments[" + i + "]." + finding.field(), finding.told()));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.forbidden(errors, errors.get(0).message());
        }
    }

    private List<PaymentOrder> orders(List<PaymentRequest> wishes) {
        LocalDate today = LocalDate.now(clock);
        Map<UnionCode, Deque<String>> given = new HashMap<>();
        wishes.stream().collect(Collectors.groupingBy(wish -> wish.payer().value(), TreeMap::new, Collectors.counting()))
            .forEach((payer, count) -> given.put(new UnionCode(payer), new ArrayDeque<>(numbers.next(Kind.PAYMENT,
                new UnionCode(payer), Year.from(today), count.intValue()))));
        Map<List<Object>, String> found = new HashMap<>();
        return wishes.stream().map(wish -> new PaymentOrder(given.get(wish.payer()).remove(), wish.occasion(), wish.caseId(),
            wish.household(), wish.archive(), wish.payer(), found.computeIfAbsent(List.of(wish.payer(), wish.fundSource()),
                key -> fund(wish, today.getYear())), wish.fundSource(), today.getYear(), wish.aidKind(), wish.method(),
            wish.amount(), BigDecimal.ZERO, PaymentState.REQUESTED, 0, null, wish.goods(), null, null)).toList();
    }

    private String fund(PaymentRequest wish, int year) {
        return funds.find(wish.payer(), wish.fundSource(), year).orElseThrow(() -> Refusal.conflict("source",
            "资金余额不足：" + year + " 年没有设立" + sources.nameOf(wish.fundSource()) + "资金，请先拨入资金"));
    }
}
