package cn.unioncare.payments;

import cn.unioncare.organisation.Role;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 撤回追回, where it was opened wrongly: proposed by whoever opened it or by the approver, confirmed by another person, and only
 * before anything was repaid. The payment stands again as if it had never been asked back; both steps stay in the file.
 */
@Service
public class RecoveryWithdrawals {

    private final RecoverySearch search;
    private final RecoveryTable table;
    private final PaymentTable payments;
    private final PaymentFile file;
    private final PaymentProcess process;
    private final PaymentRecords records;
    private final Clock clock;

    RecoveryWithdrawals(RecoverySearch search, RecoveryTable table, PaymentTable payments, PaymentFile file, PaymentProcess process,
                        PaymentRecords records, Clock clock) {
        this.search = search;
        this.table = table;
        this.payments = payments;
        this.file = file;
        this.process = process;
        this.records = records;
        this.clock = clock;
    }

    /** @throws Refusal 403 to whoever may not; 404 if there is none; 409 if it has ended, money has come, or it is proposed */
    @Transactional
    public void propose(String number, RecoveryWithdrawal wish, Actor actor) {
        Recovery recovery = held(number, actor);
        if (!mayPropose(recovery, actor)) {
            throw Refusal.forbidden("撤回追回由提出追回的人员或者支付工会的审批人提出");
        }
        refuseUnlessUntouched(recovery);
        if (recovery.withdrawalBy() != null) {
            throw Refusal.conflict("已有人提出撤回，正在等待另一人确认");
        }
        table.proposeWithdrawal(recovery.number(), actor.login());
        file.add(recovery.number(), Step.PROPOSE_WITHDRAWAL, actor, wish, Map.of());
    }

    /** @throws Refusal 403 to whoever proposed it, also in his place; 409 if nothing is proposed, it has ended, or money has come */
    @Transactional
    public void decide(String number, WithdrawalDecision decision, Actor actor) {
        Recovery recovery = held(number, actor);
        if (recovery.withdrawalBy() == null) {
            throw Refusal.conflict("没有人提出撤回这件追回，请刷新后查看");
        }
        if (!holdsOffice(recovery, actor)) {
            throw Refusal.forbidden("撤回追回由支付工会的审核人或者审批人确认");
        }
        if (isProposer(recovery, actor)) {
            throw Refusal.forbidden("提出撤回的人员不得确认，须由另一人确认");
        }
        if (!decision.confirmed() && (decision.opinion() == null || decision.opinion().isBlank())) {
            throw Refusal.invalid("opinion", "不予撤回的，请写明理由");
        }
        refuseUnlessUntouched(recovery);
        file.add(recovery.number(), Step.DECIDE_WITHDRAWAL, actor, decision, Map.of("confirmed", decision.confirmed().toString()));
        if (decision.confirmed()) {
            withdraw(recovery, actor);
        } else {
            table.proposeWithdrawal(recovery.number(), null);
        }
    }

    static boolean mayPropose(Recovery recovery, Actor actor) {
        boolean bySystem = recovery.openedBy().equals(Actor.system(recovery.payer()).login());
        return holdsOffice(recovery, actor)
            && (actor.is(Role.APPROVER.code()) || bySystem || recovery.openedBy().equals(actor.login()));
    }

    static boolean mayDecide(Recovery recovery, Actor actor) {
        return recovery.withdrawalBy() != null && holdsOffice(recovery, actor) && !isProposer(recovery, actor);
    }

    private void withdraw(Recovery recovery, Actor actor) {
        table.end(recovery.number(), Recovery.State.WITHDRAWN);
        payments.standAgain(recovery.payment());
        PaymentOrder order = payments.held(recovery.payment());
        records.tell(order, "RECOVERY_WITHDRAWN", actor, Map.of("recovery", recovery.number().value()));
        records.tell(new RecoveryMoved(order, Recovery.State.WITHDRAWN, LocalDate.now(clock)));
        process.withdrawRecovery(recovery.number());
    }

    private Recovery held(String number, Actor actor) {
        search.get(number, actor);
        return table.held(new CaseId(number));
    }

    private static boolean holdsOffice(Recovery recovery, Actor actor) {
        return recovery.payer().equals(actor.union()) && (actor.is(Role.REVIEWER.code()) || actor.is(Role.APPROVER.code()));
    }

    private static boolean isProposer(Recovery recovery, Actor actor) {
        return recovery.withdrawalBy().equals(actor.login()) || actor.inPlaceOf().filter(recovery.withdrawalBy()::equals).isPresent();
    }

    private static void refuseUnlessUntouched(Recovery recovery) {
        if (recovery.state() != Recovery.State.OPEN) {
            throw Refusal.conflict("这件追回" + recovery.stateName() + "，不能撤回");
        }
        if (recovery.recovered().signum() > 0) {
            throw Refusal.conflict("已有退款入账，不能撤回追回");
        }
    }
}
