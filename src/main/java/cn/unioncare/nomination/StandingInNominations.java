package cn.unioncare.nomination;

import cn.unioncare.privacy.PersonsInCases;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** In which nominations somebody is the candidate. The union that proposes and the organiser keep the papers. */
@Component
class StandingInNominations implements PersonsInCases {

    private final Candidates candidates;
    private final Nominations nominations;
    private final Rounds rounds;

    StandingInNominations(Candidates candidates, Nominations nominations, Rounds rounds) {
        this.candidates = candidates;
        this.nominations = nominations;
        this.rounds = rounds;
    }

    @Override
    public List<Standing> of(IdNumber idNumber, UnionCode keeping) {
        return candidates.casesOf(List.of(candidates.hashOf(idNumber.value()))).keySet().stream().map(nominations::get)
            .filter(nomination -> keeping.equals(nomination.owner())
                || keeping.equals(rounds.get(nomination.round()).organiser()))
            .map(nomination -> new Standing(nomination.id(), true, "推荐对象")).toList();
    }
}
