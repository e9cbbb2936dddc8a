package cn.unioncare.payments;

import cn.unioncare.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the list of those who have not received their goods against what was to be handed out. */
final class NotHandedCheck {

    private final Set<String> goingOut;

    NotHandedCheck(List<PaymentOrder> goingOut) {
        this.goingOut = goingOut.stream().map(PaymentOrder::number).collect(Collectors.toSet());
    }

    /** @return the reason of each; @throws cn.unioncare.shared.Refusal 400 at each line that is not on the list, or is doubled */
    Map<String, String> reasons(List<GoodsIssued.NotHanded> lines) {
        Map<String, String> reasons = new HashMap<>();
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String payment = lines.get(i).payment();
            if (!goingOut.contains(payment) || reasons.put(payment, lines.get(i).reason()) != null) {
                wrong.add(new FieldError("notHanded[" + i + "].payment", "清单中没有这笔实物，或者重复填写"));
            }
        }
        PayingOut.refuse(wrong);
        return reasons;
    }
}
