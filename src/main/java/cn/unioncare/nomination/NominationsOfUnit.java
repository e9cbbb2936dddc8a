package cn.unioncare.nomination;

import cn.unioncare.organisation.UnitAffairs;
import cn.unioncare.shared.UnionCode;
import org.springframework.stereotype.Component;

/** The nominations and rounds that a union must see through before it is closed. */
@Component
class NominationsOfUnit implements UnitAffairs {

    private final Nominations nominations;
    private final Rounds rounds;

    NominationsOfUnit(Nominations nominations, Rounds rounds) {
        this.nominations = nominations;
        this.rounds = rounds;
    }

    @Override
    public String label() {
        return "未办结的推荐和推选活动";
    }

    @Override
    public long open(UnionCode unit) {
        return nominations.underWayAt(unit) + rounds.underWayAt(unit);
    }
}
