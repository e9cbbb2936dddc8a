package cn.unioncare.nomination;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;

/** Us → BPMN: the processes of nominations and rounds. */
public interface NominationProcess {

    /** @param title without personal data, for task lists */
    void start(Nomination nomination, UnionCode firstReview, String title);

    void startRound(Round round, UnionCode tenant, String title);

    /** The nomination ends now, wherever it stands. @param because the state in which it ends */
    void stop(CaseId nomination, NominationState because);

    /** The round has decided: the nomination goes to its end. */
    void decided(CaseId nomination);
}
