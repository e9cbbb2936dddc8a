package cn.unioncare.meetings;

import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import java.util.List;
import org.springframework.stereotype.Component;

/** What meetings decided on a person. Who withdrew or voted how is the members' own and not told. */
@Component
class HeldDecisions implements HoldsPersonalData {

    private final MeetingStore store;

    HeldDecisions(MeetingStore store) {
        this.store = store;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return !person.applicant() ? List.of() : store.itemsOf(person.caseId()).stream().filter(item -> item.content() != null)
            .map(item -> new Holding(Group.CASE, "会议记录 " + item.meeting(), List.of(new Line("议题", item.matter()),
                new Line("表决结果", item.carried() ? "通过" : "未通过：" + item.content().reason()),
                new Line("讨论意见", item.content().discussion()))))
            .toList();
    }

    @Override
    public void erase(Erasure erasure) {
        store.erase(erasure.caseId(), Erasure.words(erasure.on(), erasure.approval()));
    }
}
