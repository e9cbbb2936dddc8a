package cn.unioncare.oversight;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;

/** Us → BPMN: the process of an inspection. */
public interface InspectionProcess {

    /** @param title the matter and who asks, for task lists; what was typed of it holds no numbers of persons */
    void start(CaseId caseId, UnionCode asked, UnionCode determining, String title);

    void judged(CaseId caseId, Judgement.Verdict verdict);

    void withdrawn(CaseId caseId);
}
