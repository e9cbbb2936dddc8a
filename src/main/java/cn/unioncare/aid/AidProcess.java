package cn.unioncare.aid;

import cn.unioncare.shared.CaseId;

/** Us → BPMN: {@code aid-application.bpmn}. */
public interface AidProcess {

    /** @param title with a shortened name */
    void start(AidCase filed, String title);

    /** The same for a case that follows from somebody's act in another case. */
    void follow(AidCase draft, String title);

    /** The money or the goods have arrived. */
    void paid(CaseId id);

    /** The payment was given up; it is asked for anew, or the application goes back. */
    void givenUp(CaseId id);

    /** The payment was reversed before its use was confirmed; it is asked for anew. */
    void reversed(CaseId id);

    /** What was paid has been asked back before its use was confirmed, and that is at an end. */
    void takenBack(CaseId id);

    /** @throws cn.unioncare.shared.Refusal 409 if the application is not to be filled in now */
    void withdrawn(CaseId id);
}
