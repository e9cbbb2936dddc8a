package cn.unioncare.nomination;

import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.nomination.programme.Stages;
import cn.unioncare.shared.CaseId;
import org.springframework.stereotype.Service;

/** Which of the optional stages a nomination goes through, by its programme, and where it stands. */
@Service
public class NominationStages {

    /** The stages that not every programme holds; each is a question of the model. */
    public enum Stage { MEMBER_ASSEMBLY, HELPED_WORKERS, UNIT_CONSENT, BASE_PUBLICITY }

    private final Nominations nominations;
    private final Rounds rounds;
    private final Programmes programmes;

    NominationStages(Nominations nominations, Rounds rounds, Programmes programmes) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.programmes = programmes;
    }

    public boolean holds(CaseId id, Stage stage) {
        Stages stages = programmeOf(id).stages();
        return switch (stage) {
            case MEMBER_ASSEMBLY -> stages.memberAssembly().isPresent();
            case HELPED_WORKERS -> stages.helpedWorkers().isPresent();
            case UNIT_CONSENT -> stages.unitConsent().isPresent();
            case BASE_PUBLICITY -> stages.basePublicity().isPresent();
        };
    }

    public Programme programmeOf(CaseId id) {
        return programmes.of(rounds.get(nominations.get(id).round()).programme());
    }

    public void reached(CaseId id, NominationState state) {
        nominations.move(id, state);
    }

    /** Whether the round's decision has kept the nomination to its end. */
    public boolean isCommended(CaseId id) {
        Nomination nomination = nominations.get(id);
        return nomination.outBecause().isEmpty() && rounds.get(nomination.round()).document().isPresent();
    }
}
