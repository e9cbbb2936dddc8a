package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.registry.HelpEntry;
import cn.unioncare.registry.HelpLedger;
import cn.unioncare.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows when payments have arrived: the fund, the voucher, the 帮扶台账 and who is told of it. */
@Component
class Receipts {

    private final PaymentTable payments;
    private final FundTable funds;
    private final Vouchers vouchers;
    private final HelpLedger ledger;
    private final CodeLists lists;
    private final PaymentRecords records;

    Receipts(PaymentTable payments, FundTable funds, Vouchers vouchers, HelpLedger ledger, CodeLists lists,
             PaymentRecords records) {
        this.payments = payments;
        this.funds = funds;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.lists = lists;
        this.records = records;
    }

    /** @param document the bank's reply, or the day on which goods were signed for */
    void arrived(Batch batch, List<PaymentOrder> orders, LocalDate on, String document, Actor actor) {
        if (orders.isEmpty()) {
            return;
        }
        String voucher = vouchers.make(Vouchers.Type.PAYMENT, batch.payer(), batch.fund(), new Vouchers.Basis(batch.number(),
            batch.number().value(), document), orders.stream().map(order -> new Vouchers.Line(order.number(), order.amount())).toList(),
            actor);
        funds.move(batch.fund(), Movement.PAY, orders.stream().map(order -> new FundTable.Line(order.number(), order.amount(),
            voucher)).toList(), actor);
        payments.paid(Batches.numbersOf(orders), on);
        ledger.enter(orders.stream().filter(order -> order.archive() != null).map(order -> entry(order, on)).toList());
        orders.forEach(order -> records.tell(order, "PAYMENT_MADE", actor, Map.of("voucher", voucher, "batch", batch.number().value())));
        payments.held(Batches.numbersOf(orders)).forEach(order -> records.tell(new PaymentMade(order, on)));
    }

    /** @param reasons by the number of the payment */
    void failed(List<PaymentOrder> orders, Map<String, String> reasons, LocalDate on, Actor actor) {
        payments.failed(reasons);
        orders.forEach(order -> records.tell(order, "PAYMENT_FAILED", actor, Map.of("attempt", String.valueOf(order.attempt()))));
        payments.held(reasons.keySet()).forEach(order -> records.tell(new PaymentFailed(order, on)));
    }

    private HelpEntry entry(PaymentOrder order, LocalDate on) {
        String kind = lists.labelOf("aid", order.kind()).orElse(order.kind());
        return new HelpEntry(order.archive(), order.number(), order.caseId(), on, order.kind(), order.amount(), order.source(),
            order.method().name(), order.payer(), order.goods() == null ? kind : kind + "：" + order.goods());
    }
}
