package cn.unioncare.inspection;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The enclosures of a finding are for whoever may read the finding. */
@Component
class FindingReaders implements CaseReaders {

    private final FindingTable table;
    private final FindingRights rights;
    private final Clock clock;

    FindingReaders(FindingTable table, FindingRights rights, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public boolean mayRead(CaseId caseId, String step, Actor actor) {
        return caseId.value().startsWith(FindingFile.KIND)
            && table.find(caseId.value(), LocalDate.now(clock)).filter(finding -> rights.mayRead(finding, actor)).isPresent();
    }
}
