package cn.unioncare.aid;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Papers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was applied for and given to a household: told to the worker at the head of it, and gone with the archive. */
@Component
class HeldAid implements HoldsPersonalData {

    private static final String STUDENT = "studentIdNumber";

    private final JdbcClient jdbc;
    private final AidFile file;
    private final Papers papers;

    HeldAid(JdbcClient jdbc, AidFile file, Papers papers) {
        this.jdbc = jdbc;
        this.file = file;
        this.papers = papers;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return !person.applicant() ? List.of() : casesOf(person.caseId()).stream().flatMap(aid -> file.entries(aid).stream()
            .filter(entry -> entry.isKept() && (entry.step() == Step.FILE || entry.step() == Step.FILL))
            .map(entry -> held(aid, entry, person))).toList();
    }

    /** Numbers, states, sums and days stay. */
    @Override
    public void erase(Erasure erasure) {
        casesOf(erasure.caseId()).forEach(aid -> {
            file.erase(aid);
            jdbc.sql("update aid_case set title = case_id where case_id = ?").param(aid.value()).update();
            endRecord(aid);
        });
    }

    // The person of a temporary record goes with the last of its cases.
    private void endRecord(CaseId aid) {
        jdbc.sql("""
                update aid_temporary set person_hmac = number, person_sealed = null
                where number = (select temporary from aid_case where case_id = :case)
                  and not exists (select 1 from aid_case other where other.temporary = aid_temporary.number and other.title <> other.case_id)""")
            .param("case", aid.value()).update();
    }

    private Holding held(CaseId aid, Entry<Step> entry, PersonInCase person) {
        ObjectNode filed = file.read(entry.body(), ObjectNode.class);
        // Nothing of the other members of the household.
        if (!filed.path(STUDENT).asText().equals(person.idNumber().value())) {
            filed.remove(STUDENT);
        }
        return new Holding(Group.CASE, "帮扶申请 " + aid, papers.inFull(Step.FILL.element(), filed).stream()
            .flatMap(section -> section.lines().stream()).map(line -> new Line(line.label(), line.value())).toList());
    }

    // Of an archive's case, or the case of aid itself where the person is not on file.
    private List<CaseId> casesOf(CaseId caseId) {
        return jdbc.sql("select case_id from aid_case where archive_case = ? or case_id = ? order by case_id")
            .params(caseId.value(), caseId.value()).query(String.class).list().stream().map(CaseId::new).toList();
    }
}
