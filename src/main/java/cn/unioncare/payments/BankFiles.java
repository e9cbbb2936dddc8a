package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.organisation.Role;
import cn.unioncare.payments.bank.AnsweredLine;
import cn.unioncare.payments.bank.BankFileReader;
import cn.unioncare.payments.bank.BankFileWriter;
import cn.unioncare.payments.bank.BankLayout;
import cn.unioncare.payments.bank.BankLayouts;
import cn.unioncare.payments.bank.SentLine;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.Vault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file for the bank is an export of personal data: only for the cashier of the union that pays, while it is to be sent,
 * and each is recorded before it leaves. The reply is read here and entered with the task.
 */
@Service
public class BankFiles {

    private static final Set<BatchState> ON_THEIR_WAY = Set.of(BatchState.SENDING, BatchState.REPLYING);

    /** @param content as the bank wants it; @param text whether it is plain text in the encoding named */
    public record Made(String fileName, byte[] content, boolean text, String encoding) { }

    private final BatchTable table;
    private final PaymentTable payments;
    private final BankFileTable files;
    private final BankLayouts layouts;
    private final CodeLists lists;
    private final CaseBarrier barrier;
    private final Vault vault;
    private final ApplicationEventPublisher events;

    BankFiles(BatchTable table, PaymentTable payments, BankFileTable files, BankLayouts layouts, CodeLists lists,
              CaseBarrier barrier, Vault vault, ApplicationEventPublisher events) {
        this.table = table;
        this.payments = payments;
        this.files = files;
        this.layouts = layouts;
        this.lists = lists;
        this.barrier = barrier;
        this.vault = vault;
        this.events = events;
    }

    /** @throws Refusal 404 for another's; 409 where nothing of it is to be sent, or it goes out in kind */
    @Transactional
    public Made make(String number, Actor cashier) {
        Batch batch = ownOf(number, cashier, ON_THEIR_WAY, "该批次现在没有要提交银行的代发文件");
        BankLayout layout = layouts.of(batch.payer());
        List<SentLine> lines = lines(batch);
        byte[] content = new BankFileWriter(layout).write(lines);
        String digest = vault.digest(content);
        BigDecimal total = lines.stream().map(SentLine::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
        files.made(batch, layout.id(), lines.size(), total, digest, cashier);
        events.publishEvent(new CaseEvent(batch.number(), "BANK_FILE_EXPORTED", cashier, Map.of("turn",
            String.valueOf(batch.turn()), "lines", String.valueOf(lines.size()), "amount", total.toPlainString(), "layout",
            layout.id(), "digest", digest)));
        boolean text = layout.format() == BankLayout.Format.TEXT;
        return new Made("银行代发-" + batch.number() + "-" + batch.turn() + (text ? ".txt" : ".xlsx"), content, text,
            layout.encoding());
    }

    /** @param wrong why the lines cannot be entered as they are, each at its line such as {@code lines[3].amount} */
    public record Read(List<BankReply.Line> lines, List<FieldError> wrong) { }

    /**
     * What the bank's file says, ready to be entered with the task; nothing is stored.
     *
     * @throws Refusal 400 naming each line that cannot be read; 409 where no reply is waited for
     */
    @Transactional(readOnly = true)
    public Read read(String number, byte[] file, Actor cashier) {
        Batch batch = ownOf(number, cashier, Set.of(BatchState.REPLYING), "该批次现在没有等待登记的回盘，同一回盘不能重复登记");
        List<BankReply.Line> lines = new BankFileReader(layouts.of(batch.payer())).read(file).stream().map(BankFiles::line).toList();
        Map<String, PaymentOrder> sent = payments.of(batch.number()).stream().collect(Collectors.toMap(PaymentOrder::number, Function.identity()));
        return new Read(lines, new ReplyCheck(sent).in(lines).all());
    }

    private Batch ownOf(String number, Actor cashier, Set<BatchState> states, String otherwise) {
        Batch batch = CaseId.isWellFormed(number) ? table.find(new CaseId(number)).orElse(null) : null;
        if (batch == null || !batch.payer().equals(cashier.union())) {
            throw Refusal.notFound(Refusal.NOT_YOURS);
        }
        if (!cashier.is(Role.CASHIER.code())) {
            throw Refusal.forbidden("银行代发文件含个人账户信息，只能由支付工会的出纳下载和登记");
        }
        barrier.admit(batch.number(), cashier);
        if (!states.contains(batch.state()) || batch.method() != Method.BANK) {
            throw Refusal.conflict(otherwise);
        }
        return batch;
    }

    private List<SentLine> lines(Batch batch) {
        List<PaymentOrder> orders = payments.of(batch.number()).stream()
            .filter(order -> order.state() == PaymentState.BATCHED || order.state() == PaymentState.SENT).toList();
        Map<String, Payee> payees = payments.payees(Batches.numbersOf(orders));
        return orders.stream().map(order -> {
            Payee payee = payees.get(order.number());
            return new SentLine(order.number(), order.attempt(), payee.name(), payee.idNumber(), payee.bank(), payee.bankCard(),
                order.amount(), "工会" + lists.labelOf("aid", order.kind()).orElse("帮扶"));
        }).toList();
    }

    private static BankReply.Line line(AnsweredLine line) {
        return new BankReply.Line(line.payment(), line.attempt(), line.amount(),
            line.paid() ? BankReply.Result.PAID : BankReply.Result.FAILED, line.flow(), line.reason());
    }
}
