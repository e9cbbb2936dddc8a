package cn.unioncare.hardship;

import cn.unioncare.hardship.Archiving.ArchiveContent;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.registry.Archives;
import cn.unioncare.workflow.UnionCareClock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was handed in at the steps of a case, and the archive that came of it: the person's own part. */
@Component
class HeldCases implements HoldsPersonalData {

    private final HardshipCases cases;
    private final CaseFile file;
    private final CasePersons persons;
    private final Archives archives;
    private final OwnPart ownPart;

    HeldCases(HardshipCases cases, CaseFile file, CasePersons persons, Archives archives, OwnPart ownPart) {
        this.cases = cases;
        this.file = file;
        this.persons = persons;
        this.archives = archives;
        this.ownPart = ownPart;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return cases.find(person.caseId()).map(found -> about(found, person)).orElse(List.of());
    }

    private List<Holding> about(HardshipCase found, PersonInCase person) {
        List<Holding> held = new ArrayList<>(List.of(new Holding(Group.CASE, "案件 " + found.id(), List.of(
            new Line("身份", person.applicant() ? "申请人" : "家庭成员"), new Line("申请登记日期", found.filedOn().toString()),
            new Line("办理状态", found.state().label())))));
        file.entries(found.id()).stream().filter(CaseFile.Entry::isKept).map(entry -> step(entry, person))
            .flatMap(List::stream).forEach(held::add);
        archives.contentOf(found.id(), ArchiveContent.class).stream()
            .flatMap(content -> ofArchive(content, person).stream()).forEach(held::add);
        return held;
    }

    @Override
    public void erase(Erasure erasure) {
        file.erase(erasure.caseId());
        persons.erase(erasure.caseId());
        cases.erased(erasure);
    }

    private List<Holding> step(CaseFile.Entry<Step> entry, PersonInCase person) {
        List<Line> own = ownPart.of(entry, person);
        String on = "（" + entry.at().atZoneSameInstant(UnionCareClock.CHINA).toLocalDate() + "）";
        if (!person.applicant()) {
            return own.isEmpty() ? List.of() : List.of(new Holding(Group.CASE, entry.step().label() + on, own));
        }
        List<Line> lines = Stream.concat(Stream.of(new Line("办理结果", StepTexts.decisionOf(entry, file))), own.stream())
            .toList();
        return List.of(new Holding(Group.CASE, entry.step().label() + on, lines));
    }

    private List<Holding> ofArchive(ArchiveContent content, PersonInCase person) {
        List<Line> own = ownPart.of(content, person);
        return own.isEmpty() ? List.of() : List.of(new Holding(Group.ARCHIVE, "困难职工档案表（现行内容）", own));
    }
}
