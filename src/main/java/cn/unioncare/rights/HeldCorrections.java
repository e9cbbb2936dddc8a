package cn.unioncare.rights;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an applicant has asked to be corrected. */
@Component
class HeldCorrections implements HoldsPersonalData {

    private final CorrectionStore store;

    HeldCorrections(CorrectionStore store) {
        this.store = store;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return !person.applicant() ? List.of() : store.of(person.caseId()).stream().filter(row -> row.content() != null)
            .map(row -> {
                List<Line> lines = new ArrayList<>(List.of(new Line("申请日期", row.requestedOn().toString()),
                    new Line("办理结果", row.state().label()), new Line("说明", row.content().statement())));
                // A correction may concern another member of the household, whose value is not this person's.
                row.content().items().stream().filter(item -> !item.field().startsWith("members"))
                    .forEach(item -> lines.add(new Line(item.label(), item.before() + " → " + item.after())));
                return new Holding(Group.CORRECTION, "更正申请 " + row.number(), lines);
            }).toList();
    }

    @Override
    public void erase(Erasure erasure) {
        store.erase(erasure.caseId());
    }
}
