package cn.unioncare.payments;

import cn.unioncare.payments.BatchTable.Attempt;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes out of an approved batch and what comes back of it: by bank or in kind, and once more where it failed. */
@Service
public class PayingOut {

    private final BatchTable table;
    private final PaymentTable payments;
    private final BankFileTable bankFiles;
    private final Receipts receipts;
    private final PaymentFile file;

    PayingOut(BatchTable table, PaymentTable payments, BankFileTable bankFiles, Receipts receipts, PaymentFile file) {
        this.table = table;
        this.payments = payments;
        this.bankFiles = bankFiles;
        this.receipts = receipts;
        this.file = file;
    }

    /** @throws Refusal 409 unless the file of this turn has been made: what was not made cannot have been sent */
    @Transactional
    public void sent(CaseId number, BankFileSent sent, Actor actor) {
        Batch batch = table.held(number);
        if (!bankFiles.isMade(batch)) {
            throw Refusal.conflict("请先下载本次的银行代发文件，再登记提交");
        }
        payments.move(Batches.numbersOf(goingOut(batch)), PaymentState.SENT, number.value());
        table.move(number, BatchState.REPLYING);
        file.add(number, Step.SEND, actor, sent, Map.of("turn", String.valueOf(batch.turn())));
    }

    /**
     * @return whether some have failed
     * @throws Refusal 400 at each line that is unknown, doubled or of another sum, and where lines are missing; 409 where the
     *                 bank answers an earlier attempt
     */
    @Transactional
    public boolean replied(CaseId number, BankReply reply, Actor actor) {
        Batch batch = table.held(number);
        Map<String, PaymentOrder> sent = payments.heldOf(number).stream().collect(Collectors.toMap(PaymentOrder::number,
            Function.identity()));
        new ReplyCheck(sent).check(reply.lines());
        table.replied(reply.lines().stream().map(line -> new Attempt(line.payment(), line.attempt(), number.value(), batch.turn(),
            line.result().name(), line.bankFlow(), line.reason(), reply.repliedOn())).toList());
        receipts.arrived(batch, reply.lines().stream().filter(line -> line.result() == BankReply.Result.PAID)
            .map(line -> sent.get(line.payment())).toList(), reply.repliedOn(), reply.reference(), actor);
        Map<String, String> failed = reply.lines().stream().filter(line -> line.result() == BankReply.Result.FAILED)
            .collect(Collectors.toMap(BankReply.Line::payment, BankReply.Line::reason));
        receipts.failed(failed.keySet().stream().map(sent::get).toList(), failed, reply.repliedOn(), actor);
        return cameBack(batch, Step.REPLY, reply, reply.lines().size() - failed.size(), failed.size(), actor);
    }

    /**
     * @return whether some have not received theirs
     * @throws Refusal 400 at each line that is not on the list, or is doubled
     */
    @Transactional
    public boolean issued(CaseId number, GoodsIssued issued, Actor actor) {
        Batch batch = table.held(number);
        List<PaymentOrder> orders = goingOut(batch);
        List<GoodsIssued.NotHanded> not = issued.notHanded() == null ? List.of() : issued.notHanded();
        Map<String, String> reasons = new NotHandedCheck(orders).reasons(not);
        table.replied(orders.stream().map(order -> new Attempt(order.number(), order.attempt(), number.value(), batch.turn(),
            reasons.containsKey(order.number()) ? "FAILED" : "PAID", null, reasons.get(order.number()), issued.issuedOn())).toList());
        receipts.arrived(batch, orders.stream().filter(order -> !reasons.containsKey(order.number())).toList(), issued.issuedOn(),
            "实物签收单", actor);
        receipts.failed(orders.stream().filter(order -> reasons.containsKey(order.number())).toList(), reasons, issued.issuedOn(), actor);
        return cameBack(batch, Step.ISSUE, issued, orders.size() - reasons.size(), reasons.size(), actor);
    }

    @Transactional
    public void confirmed(CaseId number, ReceiptsConfirmed receipt, Actor actor) {
        table.held(number);
        table.move(number, BatchState.DONE);
        file.add(number, Step.CONFIRM, actor, receipt, Map.of());
    }

    private boolean cameBack(Batch batch, Step step, Object body, int paid, int failed, Actor actor) {
        table.move(batch.number(), failed > 0 ? BatchState.CORRECTING : BatchState.CONFIRMING);
        file.add(batch.number(), step, actor, body, Map.of("turn", String.valueOf(batch.turn()), "paid", String.valueOf(paid),
            "failed", String.valueOf(failed)));
        return failed > 0;
    }

    /** What the last approval let out. */
    private List<PaymentOrder> goingOut(Batch batch) {
        return payments.heldOf(batch.number()).stream().filter(order -> order.state() == PaymentState.BATCHED).toList();
    }

    /** Lines of a refusal. */
    static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
