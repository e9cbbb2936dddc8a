package cn.unioncare.campaign;

import cn.unioncare.campaign.GiftsRequested.Gift;
import cn.unioncare.payments.Grounds;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.Payee;
import cn.unioncare.payments.PaymentRequest;
import cn.unioncare.payments.Payments;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** 提请发放慰问金: only who has been visited is paid, by the plan's standard and within its budget; the gate of payments decides the rest. */
@Service
public class Gifts {

    private static final String KIND = "08";
    private static final int AT_ONCE = 200;

    private final Campaigns campaigns;
    private final Planning planning;
    private final GiftTable table;
    private final GiftPayees payees;
    private final Payments payments;
    private final CampaignFile file;

    Gifts(Campaigns campaigns, Planning planning, GiftTable table, GiftPayees payees, Payments payments, CampaignFile file) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.table = table;
        this.payees = payees;
        this.payments = payments;
        this.file = file;
    }

    /**
     * @throws Refusal 400 at each household that was not visited or has no sum; 403 with the gate's findings; 409 beyond the budget
     */
    public void requested(CaseId number, GiftsRequested requested, Actor actor) {
        Campaign campaign = campaigns.hold(number);
        List<Gift> listed = requested.households() == null ? List.of() : requested.households();
        if (requested.everybody() && !listed.isEmpty()) {
            throw Refusal.invalid("households", "提请全部已走访家庭的，不再逐户填写");
        }
        if (requested.everybody() || !listed.isEmpty()) {
            pay(campaign, requested, listed, actor);
        }
        file.add(number, Step.REQUEST_PAYMENTS, actor, requested, Map.of("further", requested.further().toString()));
    }

    private void pay(Campaign campaign, GiftsRequested requested, List<Gift> listed, Actor actor) {
        requireSource(requested);
        List<GiftTable.Due> due = requested.everybody() ? table.due(campaign, requested.source(), AT_ONCE)
            : table.of(campaign, listed.stream().map(Gift::household).toList());
        if (requested.everybody() && due.isEmpty()) {
            throw Refusal.conflict("everybody", "已走访的家庭都已从这一资金来源提请，没有可以提请的");
        }
        Map<String, BigDecimal> standards = planning.standards(campaign.number());
        List<Asked> asked = requested.everybody() ? due.stream().map(one -> new Asked(one, one.sum(standards))).toList()
            : asked(listed, due, standards);
        requireSums(asked);
        requireBudget(campaign, requested.source(), asked.stream().map(Asked::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        Map<String, Payee> known = payees.of(campaign.season(), asked.stream().map(Asked::due).toList(), requested.method() == Method.IN_KIND);
        payments.request(asked.stream().map(one -> wish(campaign, requested, one, known.get(one.due().subject()))).toList(), actor);
    }

    private record Asked(GiftTable.Due due, BigDecimal amount) { }

    private static List<Asked> asked(List<Gift> listed, List<GiftTable.Due> due, Map<String, BigDecimal> standards) {
        List<Asked> asked = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            Gift gift = listed.get(i);
            Optional<GiftTable.Due> found = due.stream().filter(one -> one.subject().equals(gift.household())).findFirst();
            if (found.isEmpty()) {
                wrong.add(new FieldError("households[" + i + "].household", "本次活动没有走访过这一户，走访后才能提请"));
            } else {
                asked.add(new Asked(found.get(), gift.amount() == null ? found.get().sum(standards) : gift.amount()));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return asked;
    }

    private static void requireSource(GiftsRequested requested) {
        List<FieldError> wrong = new ArrayList<>();
        if (requested.source() == null) {
            wrong.add(new FieldError("source", "请选择资金来源"));
        }
        if (requested.method() == null) {
            wrong.add(new FieldError("method", "请选择发放方式"));
        } else if (requested.method() == Method.IN_KIND && (requested.goods() == null || requested.goods().isBlank())) {
            wrong.add(new FieldError("goods", "实物发放的，请填写实物"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private static void requireSums(List<Asked> asked) {
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i).amount().signum() <= 0) {
                wrong.add(new FieldError("households[" + i + "].amount", asked.get(i).due().subject()
                    + " 走访时没有填写金额，方案中也没有这一类别的慰问标准，请填写金额"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
    }

    private void requireBudget(Campaign campaign, String source, BigDecimal wanted) {
        BigDecimal budget = planning.budgets(campaign.number()).getOrDefault(source, BigDecimal.ZERO);
        BigDecimal before = table.asked(campaign, source);
        if (before.add(wanted).compareTo(budget) > 0) {
            throw Refusal.conflict("source", "超出方案预算：这一来源预算 " + budget.toPlainString() + " 元，已提请 " + before.toPlainString()
                + " 元，本次 " + wanted.toPlainString() + " 元");
        }
    }

    private PaymentRequest wish(Campaign campaign, GiftsRequested requested, Asked asked, Payee payee) {
        GiftTable.Due due = asked.due();
        boolean goods = requested.method() == Method.IN_KIND;
        return new PaymentRequest(campaign.season(), due.visit(), due.subject(), due.archive(), campaign.union(), requested.source(), KIND,
            asked.amount(), requested.method(), payee, goods ? requested.goods() : null, Grounds.NONE);
    }
}
