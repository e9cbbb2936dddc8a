package cn.unioncare.hardship;

import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.UnionCode;
import org.springframework.stereotype.Component;

/** The cases that a union must see through before it is closed. */
@Component
class CasesOfUnit implements UnitAffairs {

    private final HardshipCases cases;

    CasesOfUnit(HardshipCases cases) {
        this.cases = cases;
    }

    @Override
    public String label() {
        return "未办结的建档案件";
    }

    @Override
    public long open(UnionCode unit) {
        return cases.underWayAt(unit);
    }

    /** Only what has ended goes with the archives; an open case is seen through where it was filed. */
    @Override
    public long handOver(UnionCode from, UnionCode to, Actor actor) {
        cases.handOverEnded(from, to);
        return 0;
    }
}
