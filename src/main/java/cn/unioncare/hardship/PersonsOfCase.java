package cn.unioncare.hardship;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.hardship.Archiving.ArchiveContent;
import cn.unioncare.organisation.ReviewRoute;
import cn.unioncare.organisation.Role;
import cn.unioncare.registry.Archives;
import cn.unioncare.registry.PersonalField;
import cn.unioncare.registry.PersonalFiles;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a case of archiving knows of the household, for the unions on its way. Whole it is shown only to the offices that
 * visit, check and decide: those who watch, keep minutes or vote need no number and no address.
 */
@Component
class PersonsOfCase implements PersonalFiles {

    private static final Set<Role> FILING = EnumSet.of(Role.CLERK, Role.SURVEYOR1, Role.SURVEYOR2, Role.SURVEYOR3);
    private static final Set<Role> REVIEWING = EnumSet.of(Role.REVIEWER);
    private static final Set<Role> DETERMINING = EnumSet.of(Role.CLERK, Role.REVIEWER, Role.APPROVER);

    private final HardshipCases cases;
    private final Applications applications;
    private final Archives archives;
    private final CodeLists codes;

    PersonsOfCase(HardshipCases cases, Applications applications, Archives archives, CodeLists codes) {
        this.cases = cases;
        this.applications = applications;
        this.archives = archives;
        this.codes = codes;
    }

    @Override
    public boolean knows(CaseId caseId) {
        return cases.find(caseId).isPresent();
    }

    @Override
    public boolean isWithin(CaseId caseId, Actor actor) {
        return cases.isWithin(caseId, actor);
    }

    @Override
    public boolean mayReveal(CaseId caseId, Actor actor) {
        return cases.find(caseId).map(HardshipCase::route).filter(route -> worksOn(route, actor)).isPresent();
    }

    private static boolean worksOn(ReviewRoute route, Actor actor) {
        return actor.union().equals(route.owner()) && holds(actor, FILING)
            || actor.union().equals(route.review()) && holds(actor, REVIEWING)
            || actor.union().equals(route.determining()) && holds(actor, DETERMINING);
    }

    private static boolean holds(Actor actor, Set<Role> offices) {
        return offices.stream().map(Role::code).anyMatch(actor::is);
    }

    @Override
    public List<PersonalField> of(CaseId caseId) {
        // What has been put right since stands in the archive only.
        Optional<ArchiveContent> archive = archives.contentOf(caseId, ArchiveContent.class);
        if (archive.isEmpty() && cases.get(caseId).erased().isPresent()) {
            return List.of();
        }
        HardshipApplication application = archive.map(ArchiveContent::application)
            .orElseGet(() -> applications.of(caseId));
        Applicant worker = application.applicant();
        List<PersonalField> fields = new ArrayList<>();
        add(fields, "applicant.name", "姓名", worker.name());
        add(fields, "applicant.idNumber", "身份证号", worker.idNumber());
        add(fields, "applicant.phone", "联系电话", worker.phone());
        add(fields, "applicant.address", "现住址", worker.address());
        add(fields, "applicant.registeredAddress", "户籍地", worker.registeredAddress());
        add(fields, "household", "户口簿户号", application.household());
        add(fields, "applicant.health", "健康状况", health(worker.health()));
        add(fields, "narrative", "困难情况自述", application.narrative());
        for (int i = 0; i < application.members().size(); i++) {
            addMember(fields, "members[" + i + "].", "成员" + (i + 1), application.members().get(i));
        }
        archive.map(ArchiveContent::entry).ifPresent(entry -> {
            add(fields, "bankCard", "银行卡号", entry.bankCard());
            add(fields, "otherContact", "其他联系方式", entry.otherContact());
        });
        return fields;
    }

    private void addMember(List<PersonalField> fields, String path, String who, Member member) {
        add(fields, path + "name", who + "姓名", member.name());
        add(fields, path + "idNumber", who + "身份证号", member.idNumber());
        add(fields, path + "health", who + "健康状况", health(member.health()));
        add(fields, path + "workplace", who + "单位或学校", member.workplace());
    }

    private String health(String code) {
        return code == null ? null : codes.labelOf("health", code).orElse(code);
    }

    // What was never filled in is not there to be shown.
    private static void add(List<PersonalField> fields, String field, String label, String value) {
        if (value != null && !value.isBlank()) {
            fields.add(new PersonalField(field, label, MaskedFields.shown(field, value), value));
        }
    }
}
