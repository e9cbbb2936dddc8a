package cn.unioncare.payments;

import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.UnionCode;
import org.springframework.stereotype.Component;

/** The batches and recoveries that a union must see through before it is closed. */
@Component
class PaymentsOfUnit implements UnitAffairs {

    private final BatchTable batches;
    private final RecoveryTable recoveries;

    PaymentsOfUnit(BatchTable batches, RecoveryTable recoveries) {
        this.batches = batches;
        this.recoveries = recoveries;
    }

    @Override
    public String label() {
        return "未办结的资金发放和追回";
    }

    @Override
    public long open(UnionCode unit) {
        return batches.underWayAt(unit) + recoveries.underWayAt(unit);
    }
}
