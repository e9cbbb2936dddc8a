package cn.unioncare.dossier;

import cn.unioncare.documents.CaseStep;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.workflow.Paper;
import java.util.List;

/** How a flow reads what was handed in at its steps. Neither is asked of what has been destroyed. */
public interface StepReader<S extends CaseStep> {

    /** What came of it, in a line. */
    String text(Entry<S> entry);

    List<Paper.Section> sections(Entry<S> entry);
}
