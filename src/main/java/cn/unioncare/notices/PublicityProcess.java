package cn.unioncare.notices;

import cn.unioncare.shared.CaseId;

/** Tells the process of a publicity what happened outside of it. */
public interface PublicityProcess {

    /**
     * Holds the publicity of the case until the transaction ends, so that it does not end meanwhile.
     *
     * @return whether it still runs
     */
    boolean hold(CaseId caseId);

    /** An objection has been received and waits for its investigation. */
    void objectionReceived(CaseId caseId);
}
