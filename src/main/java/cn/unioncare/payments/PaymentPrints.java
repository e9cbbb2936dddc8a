package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.vault.Masking;
import cn.unioncare.vault.Vault;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is printed: vouchers, the list that is signed when goods are handed out, the demand for repayment. */
@Service
public class PaymentPrints {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Set<Role> MAY_PRINT_LISTS = Set.of(Role.CLERK, Role.CASHIER);

    private final OfficialPapers papers;
    private final VoucherSearch vouchers;
    private final BatchSearch batches;
    private final RecoverySearch recoveries;
    private final PaymentTable payments;
    private final CodeLists lists;
    private final Unions unions;
    private final Vault vault;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PaymentPrints(OfficialPapers papers, VoucherSearch vouchers, BatchSearch batches, RecoverySearch recoveries,
                  PaymentTable payments, CodeLists lists, Unions unions, Vault vault, Clock clock, ApplicationEventPublisher events) {
        this.papers = papers;
        this.vouchers = vouchers;
        this.batches = batches;
        this.recoveries = recoveries;
        this.payments = payments;
        this.lists = lists;
        this.unions = unions;
        this.vault = vault;
        this.clock = clock;
        this.events = events;
    }

    /** With masked names only. */
    @Transactional(readOnly = true)
    public OfficialPaper voucher(String number, Actor actor) {
        VoucherSearch.Card card = vouchers.get(number, actor);
        Map<String, BigDecimal> lines = vouchers.linesOf(number);
        Map<String, Payee> payees = payments.payees(lines.keySet());
        List<Map<String, String>> rows = new ArrayList<>();
        lines.forEach((payment, amount) -> rows.add(Map.of("no", String.valueOf(rows.size() + 1), "payment", payment, "name",
            payees.containsKey(payment) ? Masking.name(payees.get(payment).name()) : "", "amount", amount.toPlainString())));
        return papers.fill("payment-voucher", number, Format.WORD, new PaperContent(Map.of("title", card.kindName(), "number", number,
            "union", card.unionName(), "day", card.madeOn().format(DAY), "source", card.sourceName(), "fund", card.fund(), "document",
            card.document() == null ? "" : card.document(), "case", card.caseNumber(), "total", card.amount().toPlainString(), "count",
            String.valueOf(card.lines())), Map.of("rows", rows)));
    }

    /** With the names in full, since people sign beside them: only for whoever hands out, and recorded. */
    @Transactional
    public OfficialPaper list(String number, Format format, Actor actor) {
        BatchSearch.Card card = batches.get(number, actor);
        if (!card.payer().equals(actor.union().value()) || MAY_PRINT_LISTS.stream().noneMatch(role -> actor.is(role.code()))) {
            throw Refusal.forbidden("发放清单含收款人姓名，只能由支付工会的经办人、出纳打印");
        }
        List<PaymentOrder> orders = payments.of(new CaseId(number));
        Map<String, Payee> payees = payments.payees(Batches.numbersOf(orders));
        List<Map<String, String>> rows = new ArrayList<>();
        orders.forEach(order -> rows.add(row(rows.size() + 1, order, payees.get(order.number()))));
        OfficialPaper paper = papers.fill("payment-list", "发放清单-" + number, format, new PaperContent(Map.of("union",
            card.payerName(), "number", number, "source", card.sourceName(), "method", card.methodName(), "total",
            card.amount().toPlainString(), "count", String.valueOf(card.payments()), "day", LocalDate.now(clock).format(DAY)),
            Map.of("rows", rows)));
        events.publishEvent(new CaseEvent(new CaseId(number), "LIST_PRINTED", actor, Map.of("rows", String.valueOf(rows.size()),
            "digest", vault.digest(paper.content()))));
        return paper;
    }

    /** Only for those who carry the recovery; recorded. */
    @Transactional
    public OfficialPaper demand(String number, Actor actor) {
        Recovery recovery = recoveries.get(number, actor);
        if (!recovery.payer().equals(actor.union()) || MAY_PRINT_LISTS.stream().noneMatch(role -> actor.is(role.code()))
                && !actor.is(Role.APPROVER.code())) {
            throw Refusal.forbidden("追回通知书由支付工会的经办人、审批人打印");
        }
        PaymentOrder order = payments.find(recovery.payment()).orElseThrow();
        Payee payee = payments.payees(List.of(order.number())).get(order.number());
        OfficialPaper paper = papers.fill("recovery-notice", "追回通知书-" + number, Format.WORD, PaperContent.of(texts(recovery, order,
            payee)));
        events.publishEvent(new CaseEvent(recovery.number(), "NOTICE_PRINTED", actor, Map.of("digest", vault.digest(paper.content()))));
        return paper;
    }

    private Map<String, String> texts(Recovery recovery, PaymentOrder order, Payee payee) {
        Map<String, String> texts = new HashMap<>(Map.of("number", recovery.number().value(), "union", unions.nameOf(recovery.payer()),
            "payment", order.number(), "paidOn", order.paidOn().format(DAY), "kind",
            lists.labelOf("aid", order.kind()).orElse(order.kind()), "amount", recovery.outstanding().toPlainString(), "day",
            LocalDate.now(clock).format(DAY)));
        texts.put("name", payee == null ? "" : payee.name());
        texts.put("reason", recovery.reason() == null ? "" : recovery.reason());
        return texts;
    }

    private Map<String, String> row(int number, PaymentOrder order, Payee payee) {
        return Map.of("no", String.valueOf(number), "payment", order.number(), "name", payee == null ? "" : payee.name(), "kind",
            lists.labelOf("aid", order.kind()).orElse(order.kind()), "amount", order.amount().toPlainString(), "goods",
            order.goods() == null ? "" : order.goods(), "card",
            payee == null || payee.bankCard() == null ? "" : Masking.card(payee.bankCard()), "state", order.state().label(), "sign", "");
    }
}
