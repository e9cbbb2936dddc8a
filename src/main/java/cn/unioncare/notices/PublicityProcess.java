package cn.unioncare.notices;

import cn.unioncare.shared.CaseId;

/** Tells the process of a publicity what happened outside of it. */
public interface PublicityProcess {

    /** An objection has been received and waits for its investigation. */
    void objectionReceived(CaseId caseId);
}
