package cn.unioncare.payments;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a bank's reply against what was sent: every line once, none else, with the sum that was sent, of this very attempt. */
final class ReplyCheck {

    private final Map<String, PaymentOrder> ofTheBatch;

    ReplyCheck(Map<String, PaymentOrder> ofTheBatch) {
        this.ofTheBatch = ofTheBatch;
    }

    /** @throws Refusal 409 where a line answers an earlier attempt or is answered already; 400 at whatever else is wrong */
    void check(List<BankReply.Line> lines) {
        List<FieldError> late = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            BankReply.Line line = lines.get(i);
            String at = "lines[" + i + "].";
            PaymentOrder order = ofTheBatch.get(line.payment());
            if (order == null) {
                wrong.add(new FieldError(at + "payment", "清单中没有这笔资金"));
            } else if (line.attempt() != order.attempt() || order.state() != PaymentState.SENT) {
                late.add(new FieldError(at + "attempt", order.number() + " 第 " + line.attempt() + " 次发放的结果已经登记，不能重复登记"));
            } else if (!seen.add(line.payment())) {
                wrong.add(new FieldError(at + "payment", "同一笔资金在回盘中重复出现"));
            } else {
                wrongIn(line, order, at).ifPresent(wrong::add);
            }
        }
        if (!late.isEmpty()) {
            throw Refusal.conflict(late, "回盘中有以前发放的结果，不能登记：" + late.get(0).message());
        }
        long missing = ofTheBatch.values().stream().filter(order -> order.state() == PaymentState.SENT)
            .filter(order -> !seen.contains(order.number())).count();
        if (missing > 0) {
            wrong.add(new FieldError("lines", "回盘缺少 " + missing + " 笔，须逐笔登记"));
        }
        PayingOut.refuse(wrong);
    }

    private static Optional<FieldError> wrongIn(BankReply.Line line, PaymentOrder order, String at) {
        if (line.amount().compareTo(order.amount()) != 0) {
            return Optional.of(new FieldError(at + "amount", "金额与提交的 " + order.amount().toPlainString() + " 元不符"));
        }
        if (line.result() == BankReply.Result.PAID && isBlank(line.bankFlow())) {
            return Optional.of(new FieldError(at + "bankFlow", "成功的，请填写银行流水号"));
        }
        return line.result() == BankReply.Result.FAILED && isBlank(line.reason())
            ? Optional.of(new FieldError(at + "reason", "失败的，请填写银行所告知的原因")) : Optional.empty();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
