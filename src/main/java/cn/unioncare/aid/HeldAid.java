package cn.unioncare.aid;

import cn.unioncare.aid.TemporaryRecord.Person;
import cn.unioncare.documents.CasePapers;
import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.registry.NeedReported.Family;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Papers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was applied for and given to a household, and the record of whoever is not on file: told to the worker at the head of it, and
 * gone with the archive or with the case itself.
 */
@Component
class HeldAid implements HoldsPersonalData {

    private static final String STUDENT = "studentIdNumber";

    private final JdbcClient jdbc;
    private final AidCases cases;
    private final TemporaryRecords records;
    private final AidFile file;
    private final AidPapers course;
    private final CasePapers enclosures;
    private final Papers papers;

    HeldAid(JdbcClient jdbc, AidCases cases, TemporaryRecords records, AidFile file, AidPapers course, CasePapers enclosures,
            Papers papers) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.records = records;
        this.file = file;
        this.course = course;
        this.enclosures = enclosures;
        this.papers = papers;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return !person.applicant() ? List.of() : casesOf(person.caseId()).stream().flatMap(aid -> about(aid, person)).toList();
    }

    /** Numbers, states, sums and days stay. */
    @Override
    public void erase(Erasure erasure) {
        casesOf(erasure.caseId()).forEach(aid -> {
            file.erase(aid);
            enclosures.erase(aid);
            jdbc.sql("update aid_case set title = case_id, erased_on = ?, erased_approval = ? where case_id = ? and erased_on is null")
                .params(erasure.on(), erasure.approval(), aid.value()).update();
            endRecord(aid);
        });
    }

    // The person of a temporary record goes with the last of its cases.
    private void endRecord(CaseId aid) {
        jdbc.sql("""
                update aid_temporary set person_hmac = number, person_sealed = null
                where number = (select temporary from aid_case where case_id = :case)
                  and not exists (select 1 from aid_case other where other.temporary = aid_temporary.number and other.erased_on is null)""")
            .param("case", aid.value()).update();
    }

    private Stream<Holding> about(CaseId aid, PersonInCase person) {
        List<Entry<Step>> kept = file.entries(aid).stream().filter(Entry::isKept).toList();
        // What is enclosed with the asked case itself is told by whoever keeps the enclosures.
        return Stream.of(record(aid).stream(), kept.stream().flatMap(entry -> held(aid, entry, person).stream()), course(aid, kept).stream(),
            aid.equals(person.caseId()) ? Stream.<Holding>empty() : enclosures.about(aid).stream()).flatMap(held -> held);
    }

    private Optional<Holding> record(CaseId aid) {
        return cases.get(aid).temporary().flatMap(records::find).map(record -> {
            Person person = record.person();
            return new Holding(Group.CASE, "临时救助档案 " + record.number(), List.of(new Line("姓名", person.name()),
                new Line("身份证号", person.idNumber()), new Line("联系电话", person.phone()), new Line("现住址", person.address()),
                new Line("登记日期", record.openedOn().toString())));
        });
    }

    private Optional<Holding> held(CaseId aid, Entry<Step> entry, PersonInCase person) {
        return switch (entry.step()) {
            case FILE, FILL -> Optional.of(filed(aid, entry, person));
            case TAKE_NEED -> Optional.of(needed(aid, file.read(entry.body(), NeedTaken.class)));
            default -> Optional.empty();
        };
    }

    private Holding filed(CaseId aid, Entry<Step> entry, PersonInCase person) {
        ObjectNode filed = file.read(entry.body(), ObjectNode.class);
        // Nothing of the other members of the household.
        if (!filed.path(STUDENT).asText().equals(person.idNumber().value())) {
            filed.remove(STUDENT);
        }
        return new Holding(Group.CASE, "帮扶申请 " + aid, papers.inFull(Step.FILL.element(), filed).stream()
            .flatMap(section -> section.lines().stream()).map(line -> new Line(line.label(), line.value())).toList());
    }

    private static Holding needed(CaseId aid, NeedTaken taken) {
        List<Line> lines = new ArrayList<>(List.of(new Line("走访", taken.visit()), new Line("突发困难", taken.need())));
        Family family = taken.family();
        if (family != null) {
            lines.addAll(List.of(new Line("姓名", family.name()), new Line("身份证号", family.idNumber()),
                new Line("联系电话", family.phone()), new Line("住址", family.address())));
        }
        return new Holding(Group.CASE, "走访发现的困难 " + aid, lines);
    }

    private Optional<Holding> course(CaseId aid, List<Entry<Step>> kept) {
        List<Line> lines = kept.stream().filter(entry -> entry.step() != Step.FILE && entry.step() != Step.FILL)
            .map(entry -> new Line(entry.step().label(), course.decided(entry))).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Holding(Group.CASE, "帮扶办理情况 " + aid, lines));
    }

    // Of an archive's case, or the case of aid itself where the person is not on file.
    private List<CaseId> casesOf(CaseId caseId) {
        return jdbc.sql("select case_id from aid_case where archive_case = ? or case_id = ? order by case_id")
            .params(caseId.value(), caseId.value()).query(String.class).list().stream().map(CaseId::new).toList();
    }
}
