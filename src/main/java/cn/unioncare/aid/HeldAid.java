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
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was applied for and given to a household: told to the worker at the head of it, and gone with the archive. */
@Component
class HeldAid implements HoldsPersonalData {

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
            .map(entry -> held(aid, entry))).toList();
    }

    /** Numbers, states, sums and days stay. */
    @Override
    public void erase(Erasure erasure) {
        casesOf(erasure.caseId()).forEach(aid -> {
            file.erase(aid);
            jdbc.sql("update aid_case set title = case_id where case_id = ?").param(aid.value()).update();
        });
    }

    private Holding held(CaseId aid, Entry<Step> entry) {
        return new Holding(Group.CASE, "帮扶申请 " + aid, papers.inFull(Step.FILL.element(), file.read(entry.body(), JsonNode.class))
            .stream().flatMap(section -> section.lines().stream()).map(line -> new Line(line.label(), line.value())).toList());
    }

    private List<CaseId> casesOf(CaseId archiveCase) {
        return jdbc.sql("select case_id from aid_case where archive_case = ? order by case_id").param(archiveCase.value())
            .query(String.class).list().stream().map(CaseId::new).toList();
    }
}
