package cn.unioncare.nomination;

import cn.unioncare.documents.CaseSteps;
import cn.unioncare.documents.StepFile;
import cn.unioncare.shared.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** What was handed in at each step of a nomination, and of a round. */
@Repository
class NominationFile extends StepFile<Step> {

    /**
     * What was handed in, and who had the nomination then.
     *
     * @param tier    how many unions above the first reviewing one it had come to; {@link #IN_THE_UNIT} before it was submitted
     * @param handsIn whether it went to the next with this
     */
    record Said(Entry<Step> entry, int tier, boolean handsIn) { }

    static final int IN_THE_UNIT = -1;

    NominationFile(CaseSteps kept) {
        super(kept, Step.class, Set.of("TX", "PX"));
    }

    /**
     * Each union has it until it hands it in to the next; who sends it back for correction gets it again. Who had it cannot
     * be told any more where what was handed in has been destroyed.
     */
    List<Said> said(CaseId nomination) {
        List<Said> said = new ArrayList<>();
        int tier = IN_THE_UNIT;
        for (Entry<Step> entry : entries(nomination)) {
            boolean handsIn = handsIn(entry);
            said.add(new Said(entry, tier, handsIn));
            tier += handsIn ? 1 : 0;
        }
        return said;
    }

    private boolean handsIn(Entry<Step> entry) {
        return entry.step() == Step.SUBMIT_NOMINATION || entry.step() == Step.CHOOSE_AND_SUBMIT && entry.isKept()
            && read(entry.body(), TierSubmission.class).decision() == TierSubmission.Decision.SUBMITTED;
    }
}
