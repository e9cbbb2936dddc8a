package cn.unioncare.aid;

import cn.unioncare.payments.Grounds;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.PaymentCancelled;
import cn.unioncare.payments.PaymentFailed;
import cn.unioncare.payments.PaymentMade;
import cn.unioncare.payments.PaymentOrder;
import cn.unioncare.payments.PaymentRequest;
import cn.unioncare.payments.Payments;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** What was granted is asked for, arrives, and its use is confirmed; the order itself is payments' affair. */
@Service
public class Disbursement {

    private final AidCases cases;
    private final Filings filings;
    private final Recipients recipients;
    private final AidFile file;
    private final Payments payments;
    private final AidProcess process;
    private final Clock clock;

    Disbursement(AidCases cases, Filings filings, Recipients recipients, AidFile file, Payments payments, AidProcess process, Clock clock) {
        this.cases = cases;
        this.filings = filings;
        this.recipients = recipients;
        this.file = file;
        this.payments = payments;
        this.process = process;
        this.clock = clock;
    }

    /** The wish of a case, for the sum that is granted today. */
    static PaymentRequest request(AidCase aid, AidApplication application, Recipient recipient, String bank, String bankCard) {
        boolean byBank = application.method() == Method.BANK;
        return new PaymentRequest(aid.id(), aid.id(), recipient.household(), recipient.archive().orElse(null), aid.determining(),
            application.source(), application.kind(), aid.granted(), application.method(),
            recipient.paidAt(byBank ? bank : null, byBank ? bankCard : null), application.goods(),
            new Grounds(application.ownPart(), application.studentIdNumber()));
    }

    /**
     * @return whether a payment was asked for; otherwise the application goes back
     * @throws Refusal 403 with every rule of payment that it breaks; 409 if the fund has not enough
     */
    public boolean requested(CaseId id, AidPayment wish, Actor actor) {
        AidCase aid = cases.hold(id);
        AidApplication application = filings.of(id).orElseThrow();
        boolean asked = wish.decision() == AidPayment.Decision.REQUESTED;
        check(wish, application, asked);
        file.add(id, Step.REQUEST_PAYMENT, actor, wish, Map.of("decision", wish.decision().name()));
        if (asked) {
            cases.paying(id, order(request(aid, application, recipients.of(aid), wish.bank(), wish.bankCard()), actor));
        } else {
            cases.move(id, AidState.RETURNED);
        }
        return asked;
    }

    private String order(PaymentRequest request, Actor actor) {
        try {
            return payments.request(List.of(request), actor).get(0);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.FORBIDDEN) {
                throw refused;
            }
            // What the gate says of the account stands at its field here; all else is for whoever decides to send it back.
            throw Refusal.forbidden(refused.errors().stream().map(error -> new FieldError(error.field().endsWith(".bankCard") ? "bankCard"
                : error.field().endsWith(".bank") ? "bank" : "decision", error.message())).toList(), refused.getMessage());
        }
    }

    private static void check(AidPayment wish, AidApplication application, boolean asked) {
        if (!asked && (wish.note() == null || wish.note().isBlank())) {
            throw Refusal.invalid("note", "退回的，请写明不能发放的原因");
        }
        List<FieldError> problems = asked && application.method() == Method.BANK
            ? AidRules.accountProblems(wish.bank(), wish.bankCard()) : List.of();
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    /** @throws Refusal 400 for a day before it was paid, or to come */
    public void confirmed(CaseId id, UseConfirmed use, Actor actor) {
        AidCase aid = cases.hold(id);
        if (aid.state() == AidState.RECOVERING) {
            throw Refusal.conflict("该笔资金正在追回，追回办结后再办理");
        }
        if (use.confirmedOn().isBefore(aid.paidOn().orElseThrow()) || use.confirmedOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("confirmedOn", "确认日期应在发放日期 " + aid.paidOn().get() + " 至今天之间");
        }
        file.add(id, Step.CONFIRM_USE, actor, use, Map.of("confirmedOn", use.confirmedOn().toString()));
        cases.move(id, AidState.HELPED);
    }

    @EventListener
    void on(PaymentMade made) {
        waiting(made.payment()).ifPresent(aid -> {
            cases.paid(aid.id(), made.paidOn());
            process.paid(aid.id());
        });
    }

    /** The account is put right with the list that it was paid on; the case goes on waiting and says so. */
    @EventListener
    void on(PaymentFailed failed) {
        waiting(failed.payment()).ifPresent(aid -> cases.move(aid.id(), AidState.PAYMENT_FAILED));
    }

    @EventListener
    void on(PaymentCancelled cancelled) {
        waiting(cancelled.payment()).ifPresent(aid -> {
            cases.move(aid.id(), AidState.APPROVED);
            process.givenUp(aid.id());
        });
    }

    // A payment of another flow, or one that was asked for before and given up, is nothing to this case.
    private Optional<AidCase> waiting(PaymentOrder payment) {
        return Optional.of(payment.caseId()).filter(AidCases::isOne).flatMap(cases::find).map(aid -> cases.hold(aid.id()))
            .filter(aid -> aid.payment().filter(payment.number()::equals).isPresent())
            .filter(aid -> aid.state() == AidState.PAYING || aid.state() == AidState.PAYMENT_FAILED);
    }
}
