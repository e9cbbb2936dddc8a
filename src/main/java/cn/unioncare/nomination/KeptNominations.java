package cn.unioncare.nomination;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.KeptCases;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The papers of nominations, kept by the organiser from the day on which the whole round was over: until then each may be
 * compared with any other of its round. A title that was awarded stays in the register of honours.
 */
@Component
class KeptNominations implements KeptCases {

    private final Nominations nominations;
    private final Rounds rounds;

    KeptNominations(Nominations nominations, Rounds rounds) {
        this.nominations = nominations;
        this.rounds = rounds;
    }

    @Override
    public List<Closed> closedUntil(Kind kind, LocalDate day, UnionCode keeping) {
        return kind == Kind.NOMINATION ? nominations.closedUntil(day, keeping) : List.of();
    }

    @Override
    public Optional<Keeping> hold(CaseId caseId) {
        return nominations.held(caseId).map(nomination -> new Keeping(rounds.get(nomination.round()).organiser(),
            nomination.erased().map(erased -> Erasure.words(erased.on(), erased.approval()))));
    }
}
