package cn.unioncare.hardship;

import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.shared.CaseId;

/** Us → BPMN: starts the process of a case. */
public interface HardshipProcess {

    /** @param title without personal data, for task lists */
    void start(CaseId id, ReviewRoute route, String title);
}
