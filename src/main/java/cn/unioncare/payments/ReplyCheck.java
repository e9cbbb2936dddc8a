package cn.unioncare.payments;

import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.Refusal.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds a bank's reply against what was sent: every line once, none else, with the sum that was sent, of this very attempt. */
final class ReplyCheck {

    private final Map<String, PaymentOrder> ofTheBatch;

    ReplyCheck(Map<String, PaymentOrder> ofTheBatch) {
        this.ofTheBatch = ofTheBatch;
    }

    /** @param late what answers another attempt than the one that waits; @param wrong whatever else is wrong */
    record Found(List<FieldError> late, List<FieldError> wrong) {

        List<FieldError> all() {
            return Stream.concat(late.stream(), wrong.stream()).toList();
        }
    }

    /** @throws Refusal 409 where a line answers another attempt or is answered already; 400 at whatever else is wrong */
    void check(List<BankReply.Line> lines) {
        Found found = in(lines);
        if (!found.late().isEmpty()) {
            throw Refusal.conflict(found.late(), "回盘中有不是本次发放的结果，不能登记：" + found.late().get(0).message());
        }
        PayingOut.refuse(found.wrong());
    }

    /** Everything that is wrong, at its line; each message names the payment. */
    Found in(List<BankReply.Line> lines) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            BankReply.Line line = lines.get(i);
            String at = "lines[" + i + "].";
            PaymentOrder order = ofTheBatch.get(line.payment());
            if (order == null) {
                found.wrong().add(new FieldError(at + "payment", "清单中没有 " + line.payment() + " 这笔资金"));
            } else if (line.attempt() != order.attempt() || order.state() != PaymentState.SENT) {
                found.late().add(new FieldError(at + "attempt", order.number() + otherAttempt(line, order)));
            } else if (!seen.add(line.payment())) {
                found.wrong().add(new FieldError(at + "payment", line.payment() + " 在回盘中重复出现"));
            } else {
                wrongIn(line, order, at).ifPresent(found.wrong()::add);
            }
        }
        long missing = ofTheBatch.values().stream().filter(order -> order.state() == PaymentState.SENT)
            .filter(order -> !seen.contains(order.number())).count();
        if (missing > 0) {
            found.wrong().add(new FieldError("lines", "回盘缺少 " + missing + " 笔，须逐笔登记"));
        }
        return found;
    }

    private static String otherAttempt(BankReply.Line line, PaymentOrder order) {
        return line.attempt() > order.attempt()
            ? " 还没有第 " + line.attempt() + " 次发放，现在等待登记的是第 " + order.attempt() + " 次的结果，请核对回盘文件"
            : " 第 " + line.attempt() + " 次发放的结果已经登记，不能重复登记";
    }

    private static Optional<FieldError> wrongIn(BankReply.Line line, PaymentOrder order, String at) {
        if (line.amount().compareTo(order.amount()) != 0) {
            return Optional.of(new FieldError(at + "amount", order.number() + " 的金额 " + yuan(line.amount())
                + " 元与提交的 " + yuan(order.amount()) + " 元不符"));
        }
        if (line.result() == BankReply.Result.PAID && isBlank(line.bankFlow())) {
            return Optional.of(new FieldError(at + "bankFlow", order.number() + " 成功的，请填写银行流水号"));
        }
        return line.result() == BankReply.Result.FAILED && isBlank(line.reason())
            ? Optional.of(new FieldError(at + "reason", order.number() + " 失败的，请填写银行所告知的原因")) : Optional.empty();
    }

    private static String yuan(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
