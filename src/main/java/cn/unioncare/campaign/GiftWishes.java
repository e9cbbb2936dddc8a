package cn.unioncare.campaign;

import cn.unioncare.payments.Grounds;
import cn.unioncare.payments.Method;
import cn.unioncare.payments.Payee;
import cn.unioncare.payments.PaymentFinding;
import cn.unioncare.payments.PaymentGate;
import cn.unioncare.payments.PaymentRequest;
import cn.unioncare.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is wished for each household, and of which it is known beforehand that it cannot be paid. Stores nothing. */
@Component
class GiftWishes {

    private static final String KIND = "08";

    /** @param amount 元; zero where neither the visit nor the plan has one */
    record Asked(GiftTable.Due due, BigDecimal amount) { }

    /**
     * @param refused one for each household that cannot be paid: who it is and everything that is in the way
     * @param ruled   whether a rule of payment is among that; otherwise only sums are missing
     */
    record Looked(List<PaymentRequest> payable, List<FieldError> refused, boolean ruled) { }

    private final GiftPayees payees;
    private final PaymentGate gate;
    private final HouseholdNames names;

    GiftWishes(GiftPayees payees, PaymentGate gate, HouseholdNames names) {
        this.payees = payees;
        this.gate = gate;
        this.names = names;
    }

    /** A fixed number of statements for all on file. */
    Looked at(Campaign campaign, GiftsRequested requested, List<Asked> asked) {
        List<Asked> withSum = asked.stream().filter(one -> one.amount().signum() > 0).toList();
        Map<String, Payee> known = payees.of(campaign.season(), withSum.stream().map(Asked::due).toList(), requested.method() == Method.IN_KIND);
        List<PaymentRequest> wishes = withSum.stream().map(one -> wish(campaign, requested, one, known.get(one.due().subject()))).toList();
        List<List<PaymentFinding>> findings = wishes.isEmpty() ? List.of() : gate.check(wishes);
        List<PaymentRequest> payable = new ArrayList<>();
        Map<String, String> reasons = new HashMap<>();
        for (int i = 0; i < wishes.size(); i++) {
            if (findings.get(i).isEmpty()) {
                payable.add(wishes.get(i));
            } else {
                reasons.put(wishes.get(i).household(), findings.get(i).stream().map(PaymentFinding::told).collect(Collectors.joining("；")));
            }
        }
        return new Looked(payable, refused(campaign, asked, reasons), !reasons.isEmpty());
    }

    private List<FieldError> refused(Campaign campaign, List<Asked> asked, Map<String, String> reasons) {
        Map<String, String> archived = new HashMap<>();
        asked.forEach(one -> archived.put(one.due().subject(), one.due().archive()));
        if (asked.stream().noneMatch(one -> one.amount().signum() <= 0 || reasons.containsKey(one.due().subject()))) {
            return List.of();
        }
        Map<String, String> shown = names.of(campaign.season(), archived);
        List<FieldError> refused = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            String subject = asked.get(i).due().subject();
            String who = shown.get(subject) + "（户编号 " + subject + "）：";
            if (asked.get(i).amount().signum() <= 0) {
                refused.add(new FieldError("households[" + i + "].amount", who + "走访时没有填写金额，方案中也没有这一类别的慰问标准，请填写金额"));
            } else if (reasons.containsKey(subject)) {
                refused.add(new FieldError("households[" + i + "].household", who + reasons.get(subject)));
            }
        }
        return refused;
    }

    private static PaymentRequest wish(Campaign campaign, GiftsRequested requested, Asked asked, Payee payee) {
        GiftTable.Due due = asked.due();
        boolean goods = requested.method() == Method.IN_KIND;
        return new PaymentRequest(campaign.season(), due.visit(), due.subject(), due.archive(), campaign.union(), requested.source(), KIND,
            asked.amount(), requested.method(), payee, goods ? requested.goods() : null, Grounds.NONE);
    }
}
