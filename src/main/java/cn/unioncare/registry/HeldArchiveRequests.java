package cn.unioncare.registry;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was said for moving or closing the archive of an applicant. */
@Component
class HeldArchiveRequests implements HoldsPersonalData {

    private final ArchiveRequestTable requests;

    HeldArchiveRequests(ArchiveRequestTable requests) {
        this.requests = requests;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return !person.applicant() ? List.of() : requests.of(person.caseId()).stream().filter(row -> row.content() != null)
            .map(row -> new Holding(Group.ARCHIVE, "档案变动 " + row.number(), List.of(new Line("事项", row.kind().label()),
                new Line("变动日期", row.on().toString()), new Line("办理结果", row.state().label()),
                new Line("说明", row.content().statement())))).toList();
    }

    @Override
    public void erase(Erasure erasure) {
        requests.erase(erasure.caseId());
    }
}
