package cn.unioncare.payments;

import cn.unioncare.payments.CorrectedAccounts.Action;
import cn.unioncare.payments.CorrectedAccounts.Correction;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal.FieldError;
import cn.unioncare.vault.BankCard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正收款账户: what failed is put right or given up, one by one; whose it is stays as it was. */
@Service
public class AccountCorrections {

    /** What becomes of the batch: it goes out once more, is confirmed as far as it was paid, or nothing of it was. */
    public enum Outcome { RETRY, CONFIRM, NOTHING_PAID }

    private final BatchTable table;
    private final PaymentTable payments;
    private final Payments sums;
    private final PaymentFile file;

    AccountCorrections(BatchTable table, PaymentTable payments, Payments sums, PaymentFile file) {
        this.table = table;
        this.payments = payments;
        this.sums = sums;
        this.file = file;
    }

    /** @throws cn.unioncare.shared.Refusal 400 at each line that is wrong, and where failed payments are left out */
    @Transactional
    public Outcome correct(CaseId number, CorrectedAccounts corrected, Actor actor) {
        Batch batch = table.held(number);
        List<PaymentOrder> all = payments.heldOf(number);
        Map<String, PaymentOrder> failed = all.stream().filter(order -> order.state() == PaymentState.FAILED)
            .collect(Collectors.toMap(PaymentOrder::number, Function.identity()));
        PayingOut.refuse(wrong(corrected.corrections(), failed, batch));
        Map<String, Payee> payees = payments.payees(failed.keySet());
        sendAgain(corrected.corrections().stream().filter(one -> one.action() == Action.RETRY).toList(), payees, batch);
        Map<String, String> givenUp = corrected.corrections().stream().filter(one -> one.action() == Action.GIVE_UP)
            .collect(Collectors.toMap(Correction::payment, Correction::reason));
        sums.giveUp(givenUp.keySet().stream().map(failed::get).toList(), givenUp, actor);
        Outcome outcome = corrected.corrections().stream().anyMatch(one -> one.action() == Action.RETRY) ? Outcome.RETRY
            : all.stream().anyMatch(order -> order.paidOn() != null) ? Outcome.CONFIRM : Outcome.NOTHING_PAID;
        table.move(number, switch (outcome) {
            case RETRY -> BatchState.APPROVING;
            case CONFIRM -> BatchState.CONFIRMING;
            case NOTHING_PAID -> BatchState.ABANDONED;
        });
        file.add(number, Step.CORRECT, actor, corrected, Map.of("outcome", outcome.name()));
        return outcome;
    }

    private void sendAgain(List<Correction> retried, Map<String, Payee> payees, Batch batch) {
        if (batch.method() == Method.BANK) {
            payments.correct(retried.stream().collect(Collectors.toMap(Correction::payment, one -> {
                Payee payee = payees.get(one.payment());
                return new Payee(payee.name(), payee.idNumber(), one.bank().strip(), one.bankCard().strip());
            })));
        }
        payments.move(retried.stream().map(Correction::payment).toList(), PaymentState.BATCHED, batch.number().value());
    }

    private static List<FieldError> wrong(List<Correction> lines, Map<String, PaymentOrder> failed, Batch batch) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Correction line = lines.get(i);
            String at = "corrections[" + i + "].";
            if (!failed.containsKey(line.payment()) || !seen.add(line.payment())) {
                errors.add(new FieldError(at + "payment", "本批次没有这笔发放失败的资金，或者重复填写"));
            } else if (line.action() == Action.GIVE_UP && isBlank(line.reason())) {
                errors.add(new FieldError(at + "reason", "撤销发放的，请写明原因"));
            } else if (line.action() == Action.RETRY && batch.method() == Method.BANK) {
                account(line, at, errors);
            }
        }
        if (errors.isEmpty() && seen.size() < failed.size()) {
            errors.add(new FieldError("corrections", "还有 " + (failed.size() - seen.size()) + " 笔发放失败的资金没有处理"));
        }
        return errors;
    }

    private static void account(Correction line, String at, List<FieldError> errors) {
        if (isBlank(line.bank())) {
            errors.add(new FieldError(at + "bank", "重新发放的，请填写本人账户的开户银行"));
        }
        BankCard.problem(line.bankCard()).ifPresent(problem -> errors.add(new FieldError(at + "bankCard", problem)));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
