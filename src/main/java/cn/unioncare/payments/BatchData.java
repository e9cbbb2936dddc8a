package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.CaseId;
import cn.unioncare.vault.Masking;
import cn.unioncare.workflow.CaseSummaries;
import cn.unioncare.workflow.OpenTask;
import cn.unioncare.workflow.Paper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a batch or a recovery show before they are filled. */
@Component
public class BatchData implements CaseSummaries.Source {

    /** A form lists no more than this; the page of the batch lists all. */
    private static final int SHOWN = 100;

    private final BatchTable batches;
    private final RecoveryTable recoveries;
    private final PaymentTable payments;
    private final FundSources sources;
    private final PaymentPapers papers;
    private final CodeLists lists;
    private final Unions unions;
    private final Clock clock;

    BatchData(BatchTable batches, RecoveryTable recoveries, PaymentTable payments, FundSources sources, PaymentPapers papers,
              CodeLists lists, Unions unions, Clock clock) {
        this.batches = batches;
        this.recoveries = recoveries;
        this.payments = payments;
        this.sources = sources;
        this.papers = papers;
        this.lists = lists;
        this.unions = unions;
        this.clock = clock;
    }

    /** What the form of a task shows. */
    public Map<String, Object> of(OpenTask task) {
        Map<String, Object> data = new HashMap<>();
        Map<String, Object> context = summaryOf(task.caseId());
        LocalDate today = LocalDate.now(clock);
        switch (task.key()) {
            case "PrepareBatch" -> context.put("waiting", lines(waiting(task.caseId())));
            case "SendToBank" -> data.put("sentOn", today);
            case "RecordBankReply" -> {
                data.put("repliedOn", today);
                List<PaymentOrder> sent = payments.of(task.caseId()).stream().filter(order -> order.state() == PaymentState.SENT).toList();
                // Line by line is for a few; the page reads the bank's file.
                data.put("lines", sent.size() > SHOWN ? List.of() : sent.stream().map(order -> Map.of("payment", order.number(),
                    "attempt", order.attempt(), "amount", order.amount())).toList());
            }
            case "IssueGoods" -> data.put("issuedOn", today);
            case "CorrectAccounts" -> data.put("corrections", corrections(task.caseId()));
            case "ConfirmReceipts" -> data.put("confirmedOn", today);
            default -> { }
        }
        data.put(CaseSummaries.CONTEXT, context);
        return data;
    }

    @Override
    public Map<String, Object> summaryOf(CaseId id) {
        Map<String, Object> summary = new HashMap<>();
        batches.find(id).ifPresent(batch -> batch(batch, summary));
        recoveries.find(id).ifPresent(recovery -> recovery(recovery, summary));
        return summary;
    }

    @Override
    public List<Paper> papersOf(CaseId id) {
        return papers.of(id);
    }

    private void batch(Batch batch, Map<String, Object> summary) {
        List<PaymentOrder> orders = payments.of(batch.number());
        summary.putAll(Map.of("caseNumber", batch.number().value(), "unionName", unions.nameOf(batch.payer()), "title",
            batch.state().label(), "source", sources.nameOf(batch.source()), "method", batch.method().label(), "fund", batch.fund(),
            "count", orders.size(), "amount", Batches.sum(orders).toPlainString(), "payments", lines(orders)));
        summary.put("more", Math.max(0, orders.size() - SHOWN));
    }

    private void recovery(Recovery recovery, Map<String, Object> summary) {
        summary.putAll(Map.of("caseNumber", recovery.number().value(), "unionName", unions.nameOf(recovery.payer()), "title",
            recovery.stateName(), "payment", recovery.payment(), "amount", recovery.amount().toPlainString(), "recovered",
            recovery.recovered().toPlainString(), "outstanding", recovery.outstanding().toPlainString()));
        if (recovery.reason() != null) {
            summary.put("reason", recovery.reason());
        }
    }

    private List<PaymentOrder> waiting(CaseId id) {
        Batch batch = batches.find(id).orElseThrow();
        List<PaymentOrder> waiting = new ArrayList<>(payments.of(id));
        waiting.addAll(payments.waiting(batch.fund(), batch.method(), Batches.MOST));
        return waiting;
    }

    private List<Map<String, Object>> lines(List<PaymentOrder> orders) {
        List<PaymentOrder> shown = orders.subList(0, Math.min(SHOWN, orders.size()));
        Map<String, Payee> payees = payments.payees(Batches.numbersOf(shown));
        return shown.stream().map(order -> Map.<String, Object>of("number", order.number(), "name",
            payees.containsKey(order.number()) ? Masking.name(payees.get(order.number()).name()) : "", "kind",
            lists.labelOf("aid", order.kind()).orElse(order.kind()), "amount", order.amount().toPlainString(), "state",
            order.state().label(), "goods", order.goods() == null ? "" : order.goods())).toList();
    }

    private List<Map<String, Object>> corrections(CaseId id) {
        List<PaymentOrder> failed = payments.of(id).stream().filter(order -> order.state() == PaymentState.FAILED).toList();
        Map<String, Payee> payees = payments.payees(Batches.numbersOf(failed));
        return failed.stream().map(order -> {
            Map<String, Object> line = new HashMap<>(Map.of("payment", order.number()));
            Payee payee = payees.get(order.number());
            if (order.method() == Method.BANK) {
                line.put("bank", payee.bank());
                line.put("bankCard", payee.bankCard());
            }
            return line;
        }).toList();
    }
}
