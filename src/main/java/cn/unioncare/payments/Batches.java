package cn.unioncare.payments;

import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.registry.NumberSeries;
import cn.unioncare.registry.NumberSeries.Kind;
import cn.unioncare.registry.Standings;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发放批次: opened, put on a list and approved. What goes out after that is {@link PayingOut}. */
@Service
public class Batches {

    /** How many payments a list holds at most. */
    static final int MOST = 5000;

    private final BatchTable table;
    private final PaymentTable payments;
    private final FundSearch funds;
    private final FundSources sources;
    private final Standings standings;
    private final NumberSeries numbers;
    private final PaymentFile file;
    private final PaymentProcess process;
    private final Unions unions;
    private final Clock clock;

    Batches(BatchTable table, PaymentTable payments, FundSearch funds, FundSources sources, Standings standings,
            NumberSeries numbers, PaymentFile file, PaymentProcess process, Unions unions, Clock clock) {
        this.table = table;
        this.payments = payments;
        this.funds = funds;
        this.sources = sources;
        this.standings = standings;
        this.numbers = numbers;
        this.file = file;
        this.process = process;
        this.unions = unions;
        this.clock = clock;
    }

    /** @throws Refusal 403 unless it is the clerk's own union's fund; 409 if nothing waits, or a list is being made of it */
    @Transactional
    public CaseId open(NewBatch wish, Actor actor) {
        Fund fund = funds.get(wish.fund(), actor);
        if (!fund.union().equals(actor.union().value()) || !actor.is(Role.CLERK.code())) {
            throw Refusal.forbidden("发放清单由设立该资金的工会的经办人编制");
        }
        if (table.isOneBeingPrepared(fund.number(), wish.method())) {
            throw Refusal.conflict("同一资金已有正在编制的发放清单，请先办理");
        }
        if (payments.waiting(fund.number(), wish.method(), 1).isEmpty()) {
            throw Refusal.conflict("该资金没有以“" + wish.method().label() + "”方式待发放的款项");
        }
        CaseId number = new CaseId(numbers.next(Kind.PAYMENT_BATCH, actor.union(), Year.now(clock)));
        table.add(new Batch(number, actor.union(), fund.number(), fund.source(), wish.method(), BatchState.PREPARING, 0), actor);
        file.add(number, Step.OPEN, actor, wish, Map.of("fund", fund.number(), "method", wish.method().name()));
        process.startBatch(number, actor.union(), unions.nameOf(actor.union()) + "：" + sources.nameOf(fund.source())
            + wish.method().label());
        return number;
    }

    /** @return whether it goes on to be approved; otherwise it is abandoned, and what was on it waits again */
    @Transactional
    public boolean prepare(CaseId number, BatchList list, Actor actor) {
        Batch batch = table.held(number);
        payments.move(numbersOf(payments.heldOf(number)), PaymentState.REQUESTED, null);
        boolean goesOn = list.choice() != BatchList.Choice.ABANDON;
        List<PaymentOrder> chosen = goesOn ? chosen(batch, list) : List.of();
        payments.move(numbersOf(chosen), PaymentState.BATCHED, number.value());
        table.move(number, goesOn ? BatchState.APPROVING : BatchState.ABANDONED);
        file.add(number, Step.PREPARE, actor, list, Map.of("choice", list.choice().name(), "payments",
            String.valueOf(chosen.size()), "amount", sum(chosen).toPlainString()));
        return goesOn;
    }

    /** @return BANK, IN_KIND, RETURNED or RETURNED_ACCOUNTS */
    @Transactional
    public String approve(CaseId number, BatchApproval approval, Actor actor) {
        Batch batch = table.held(number);
        List<PaymentOrder> orders = payments.heldOf(number).stream().filter(order -> order.state() == PaymentState.BATCHED).toList();
        boolean approved = approval.decision() == BatchApproval.Decision.APPROVED;
        if (approved) {
            refuseWhoIsOffFile(batch, orders);
            table.approved(batch, orders);
        } else {
            table.move(number, batch.turn() == 0 ? BatchState.PREPARING : BatchState.CORRECTING);
            if (batch.turn() > 0) {
                payments.move(numbersOf(orders), PaymentState.FAILED, number.value());
            }
        }
        file.add(number, Step.APPROVE, actor, approval, Map.of("decision", approval.decision().name(), "payments",
            String.valueOf(orders.size()), "amount", sum(orders).toPlainString()));
        return approved ? batch.method().name() : batch.turn() == 0 ? "RETURNED" : "RETURNED_ACCOUNTS";
    }

    static BigDecimal sum(List<PaymentOrder> orders) {
        return orders.stream().map(PaymentOrder::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private List<PaymentOrder> chosen(Batch batch, BatchList list) {
        List<PaymentOrder> waiting = payments.waiting(batch.fund(), batch.method(), MOST);
        if (list.choice() == BatchList.Choice.ALL) {
            if (waiting.isEmpty()) {
                throw Refusal.conflict("没有待发放的款项，请撤销本批次");
            }
            return payments.held(numbersOf(waiting));
        }
        if (list.payments() == null || list.payments().isEmpty()) {
            throw Refusal.invalid("payments", "请选择列入清单的款项");
        }
        List<PaymentOrder> held = payments.held(list.payments());
        refuse(unfit(list.payments(), held, batch));
        return held;
    }

    private static List<FieldError> unfit(List<String> wanted, List<PaymentOrder> held, Batch batch) {
        Map<String, PaymentOrder> found = held.stream().collect(Collectors.toMap(PaymentOrder::number, order -> order));
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            PaymentOrder order = found.get(wanted.get(i));
            if (order == null || !order.fund().equals(batch.fund()) || order.method() != batch.method()
                    || order.state() != PaymentState.REQUESTED || wanted.indexOf(wanted.get(i)) != i) {
                errors.add(new FieldError("payments[" + i + "]", "该笔款项不是本资金待发放的款项，或者重复选择"));
            }
        }
        return errors;
    }

    // 先建档、后帮扶 counts on the day of the grant: an archive may have been closed since it was asked for.
    private void refuseWhoIsOffFile(Batch batch, List<PaymentOrder> orders) {
        if (!sources.of(batch.source()).fiscal()) {
            return;
        }
        Map<String, Standings.Standing> known = standings.of(orders.stream().map(PaymentOrder::archive).filter(Objects::nonNull)
            .collect(Collectors.toSet()));
        List<FieldError> errors = orders.stream().filter(order -> order.archive() == null || known.get(order.archive()) == null
                || !known.get(order.archive()).isOnFile())
            .map(order -> new FieldError("decision", order.number() + " 的档案已不在档，不能使用财政帮扶资金发放，请退回处理")).toList();
        if (!errors.isEmpty()) {
            throw Refusal.conflict(errors, errors.get(0).message());
        }
    }

    static List<String> numbersOf(List<PaymentOrder> orders) {
        return orders.stream().map(PaymentOrder::number).toList();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
