package cn.unioncare.campaign;

import cn.unioncare.campaign.GiftWishes.Asked;
import cn.unioncare.campaign.GiftWishes.Looked;
import cn.unioncare.campaign.GiftsRequested.Gift;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.PaymentRequest;
import cn.unioncare.payments.Payments;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** 提请发放慰问金: only who has been visited is paid, by the plan's standard and within its budget; the gate of payments decides the rest. */
@Service
public class Gifts {

    private static final int AT_ONCE = 200;

    private final Campaigns campaigns;
    private final Planning planning;
    private final GiftTable table;
    private final GiftWishes wishes;
    private final Payments payments;
    private final CampaignFile file;

    Gifts(Campaigns campaigns, Planning planning, GiftTable table, GiftWishes wishes, Payments payments, CampaignFile file) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.table = table;
        this.wishes = wishes;
        this.payments = payments;
        this.file = file;
    }

    /**
     * @throws Refusal 400 at each household that was not visited or has no sum; 403 at each that may not be paid, unless the others are
     *     to be paid without them; 409 beyond the budget
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
        List<PaymentRequest> payable = requested.everybody() ? everybody(campaign, requested) : listed(campaign, requested, listed);
        requireBudget(campaign, requested.source(), payable.stream().map(PaymentRequest::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        payments.request(payable, actor);
    }

    // Those that cannot be paid come first again and again: whoever goes on without them looks beyond them.
    private List<PaymentRequest> everybody(Campaign campaign, GiftsRequested requested) {
        Map<String, BigDecimal> standards = planning.standards(campaign.number());
        List<PaymentRequest> payable = new ArrayList<>();
        List<FieldError> refused = new ArrayList<>();
        List<GiftTable.Due> due = table.due(campaign, requested.source(), "", AT_ONCE);
        if (due.isEmpty()) {
            throw Refusal.conflict("everybody", "已走访的家庭都已从这一资金来源提请，没有可以提请的");
        }
        while (!due.isEmpty() && payable.size() < AT_ONCE) {
            Looked looked = wishes.at(campaign, requested, due.stream().map(one -> new Asked(one, one.sum(standards))).toList());
            requireAll(requested, looked);
            payable.addAll(looked.payable());
            refused.addAll(looked.refused());
            due = due.size() < AT_ONCE || !requested.payable() ? List.of()
                : table.due(campaign, requested.source(), due.get(due.size() - 1).subject(), AT_ONCE);
        }
        requireAny(payable, refused);
        return payable.stream().limit(AT_ONCE).toList();
    }

    private List<PaymentRequest> listed(Campaign campaign, GiftsRequested requested, List<Gift> listed) {
        Looked looked = wishes.at(campaign, requested, asked(listed, table.of(campaign, listed.stream().map(Gift::household).toList()),
            planning.standards(campaign.number())));
        requireAll(requested, looked);
        requireAny(looked.payable(), looked.refused());
        return looked.payable();
    }

    private static void requireAll(GiftsRequested requested, Looked looked) {
        if (!requested.payable() && !looked.refused().isEmpty()) {
            throw looked.ruled() ? Refusal.forbidden(looked.refused(), "有 " + looked.refused().size() + " 户不能发放，逐户列出原因："
                + looked.refused().get(0).message()) : Refusal.invalid(looked.refused());
        }
    }

    private static void requireAny(List<PaymentRequest> payable, List<FieldError> refused) {
        if (payable.isEmpty()) {
            List<FieldError> first = refused.stream().limit(AT_ONCE).toList();
            throw Refusal.forbidden(first, "没有一户能够发放，请先更正：" + first.get(0).message());
        }
    }

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

    private void requireBudget(Campaign campaign, String source, BigDecimal wanted) {
        BigDecimal budget = planning.budgets(campaign.number()).getOrDefault(source, BigDecimal.ZERO);
        BigDecimal before = table.asked(campaign, source);
        if (before.add(wanted).compareTo(budget) > 0) {
            throw Refusal.conflict("source", "超出方案预算：这一来源预算 " + yuan(budget) + " 元，已提请 " + yuan(before)
                + " 元，本次 " + yuan(wanted) + " 元");
        }
    }

    private static String yuan(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
