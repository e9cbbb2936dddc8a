package cn.unioncare.notices;

import cn.unioncare.recusal.CaseDeeds;
import cn.unioncare.recusal.Deed;
import cn.unioncare.shared.CaseId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who investigated the objections of a case. */
@Component
class NoticeDeeds implements CaseDeeds {

    private final ObjectionStore objections;

    NoticeDeeds(ObjectionStore objections) {
        this.objections = objections;
    }

    @Override
    public Set<String> steps() {
        return Set.of(Objections.INVESTIGATION);
    }

    @Override
    public List<Deed> of(CaseId caseId) {
        return objections.deedsIn(caseId);
    }
}
