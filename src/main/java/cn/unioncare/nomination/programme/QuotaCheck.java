package cn.unioncare.nomination.programme;

import cn.unioncare.quota.Bound;
import cn.unioncare.quota.Limit;
import cn.unioncare.quota.Outlook;
import cn.unioncare.quota.Quota;
import cn.unioncare.quota.Selection;
import java.util.ArrayList;
import java.util.List;

/** Looks for places that cannot be used within their limits, and for a table that does not say what the notice says. */
final class QuotaCheck {

    private final Programme programme;
    private final Quotas quotas;

    QuotaCheck(Programme programme, Quotas quotas) {
        this.programme = programme;
        this.quotas = quotas;
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        for (Quota unit : quotas.units()) {
            Outlook outlook = new Selection(unit, List.of()).outlook();
            if (outlook.most() < unit.total()) {
                remarks.add(Remark.error(unit.name() + "的名额 " + unit.total() + " 不能用满：" + String.join("；", outlook.reasons())));
            }
            unit.limits().forEach(limit -> byShare(unit, limit, remarks));
        }
        quotas.round().limits().forEach(limit -> inAll(limit, remarks));
        remarks.add(Remark.note("名额 " + quotas.round().total() + " " + quotas.round().measure() + "，" + (quotas.units().isEmpty()
            ? "没有名额表，由每次活动的分配方案确定" : "名额表列 " + quotas.units().size() + " 个单位，合计相符")));
        if (quotas.units().isEmpty() && programme.quota().flatMap(QuotaPlan::allocation).isEmpty()) {
            remarks.add(Remark.warning("既没有名额表，也没有写明分配依据（quota.allocation）"));
        }
        return remarks;
    }

    private static void byShare(Quota unit, Limit limit, List<Remark> remarks) {
        int percent = limit.percent().orElseThrow();
        int share = limit.bound() == Bound.AT_LEAST ? (percent * unit.total() + 99) / 100 : percent * unit.total() / 100;
        int figure = limit.figure().orElse(share);
        if (figure != share) {
            remarks.add(Remark.warning(unit.name() + "的" + limit.name() + "名额为 " + figure + "，按 " + percent + "% 计算为 " + share));
        }
    }

    private void inAll(Limit limit, List<Remark> remarks) {
        if (quotas.units().isEmpty()) {
            return;
        }
        int places = quotas.round().total();
        int allowed = limit.allowed(places, places);
        int sum = quotas.units().stream().flatMap(unit -> unit.limits().stream()).filter(one -> one.id().equals(limit.id()))
            .mapToInt(one -> one.figure().orElse(0)).sum();
        boolean wrong = limit.bound() == Bound.AT_LEAST ? sum < allowed : sum > allowed;
        if (wrong) {
            remarks.add(Remark.warning("各单位" + limit.name() + "名额合计 " + sum + "，不能保证全部人选" + limit.name()
                + (limit.bound() == Bound.AT_LEAST ? "不低于 " : "不超过 ") + limit.percent().orElseThrow() + "%（" + allowed + "）"));
        }
    }
}
