package cn.unioncare.nomination.entry;

import cn.unioncare.documents.CaseReaders;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import org.springframework.stereotype.Component;

/** Who may read what was sent along with a recommendation: the clerks who decide of it. */
@Component
class EntryReaders implements CaseReaders {

    private static final String STEP = PublicEntry.stepOf("");

    private final EntryStore store;

    EntryReaders(EntryStore store) {
        this.store = store;
    }

    @Override
    public boolean mayRead(CaseId caseId, String step, Actor actor) {
        return step.startsWith(STEP) && store.find(step.substring(STEP.length()))
            .filter(entry -> entry.round().equals(caseId) && EntryDesk.mayWorkOn(entry, actor)).isPresent();
    }
}
