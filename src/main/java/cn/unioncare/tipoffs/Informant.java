package cn.unioncare.tipoffs;

import cn.unioncare.registry.PersonalField;
import cn.unioncare.registry.PersonalFiles;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who told it, where that was said: covered wholly, and shown to those who work on the case for a reason that is recorded. */
@Component
class Informant implements PersonalFiles {

    private static final String COVERED = "＊＊＊";

    private final TipOffTable table;
    private final TipOffReaders readers;

    Informant(TipOffTable table, TipOffReaders readers) {
        this.table = table;
        this.readers = readers;
    }

    @Override
    public boolean knows(CaseId caseId) {
        return caseId.value().startsWith("JB-") && table.find(caseId).isPresent();
    }

    @Override
    public boolean isWithin(CaseId caseId, Actor actor) {
        return readers.worksOn(caseId, actor);
    }

    @Override
    public boolean mayReveal(CaseId caseId, Actor actor) {
        return readers.worksOn(caseId, actor);
    }

    @Override
    public List<PersonalField> of(CaseId caseId) {
        return table.contactOf(caseId).map(contact -> List.of(
            new PersonalField("contact.name", "举报人姓名", COVERED, contact.name()),
            new PersonalField("contact.means", "举报人联系方式", COVERED, contact.means()))).orElse(List.of());
    }
}
