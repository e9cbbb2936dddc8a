package cn.unioncare.campaign;

import cn.unioncare.documents.CasePapers;
import cn.unioncare.privacy.Erasure;
import cn.unioncare.privacy.Holding;
import cn.unioncare.privacy.Holding.Group;
import cn.unioncare.privacy.Holding.Line;
import cn.unioncare.privacy.HoldsPersonalData;
import cn.unioncare.privacy.PersonInCase;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What visits have found of a household: told to the worker at the head of it, and gone with the archive. */
@Component
class HeldVisits implements HoldsPersonalData {

    private final Targets targets;
    private final Families families;
    private final JdbcClient jdbc;
    private final CampaignFile file;
    private final CasePapers enclosures;
    private final Papers papers;
    private final ObjectMapper json;

    HeldVisits(Targets targets, Families families, JdbcClient jdbc, CampaignFile file, CasePapers enclosures, Papers papers,
               ObjectMapper json) {
        this.targets = targets;
        this.families = families;
        this.jdbc = jdbc;
        this.file = file;
        this.enclosures = enclosures;
        this.papers = papers;
        this.json = json;
    }

    @Override
    public List<Holding> about(PersonInCase person) {
        return !person.applicant() ? List.of() : Stream.concat(family(person.caseId()).stream(),
            visitsOf(person.caseId()).flatMap(visit -> visit(visit, person))).toList();
    }

    // What is enclosed with the asked case itself is told by whoever keeps the enclosures.
    private Stream<Holding> visit(CaseId visit, PersonInCase person) {
        return Stream.concat(Stream.of(held(visit), explained(visit)).flatMap(Optional::stream),
            visit.equals(person.caseId()) ? Stream.empty() : enclosures.about(visit).stream());
    }

    @Override
    public void erase(Erasure erasure) {
        visitsOf(erasure.caseId()).forEach(visit -> {
            file.erase(visit);
            enclosures.erase(visit);
        });
        jdbc.sql("""
                delete from campaign_comparison where archive in (select number from hardship_archive where case_id = ?)""")
            .param(erasure.caseId().value()).update();
        jdbc.sql("""
                update campaign_target set person_hmac = null, name_sealed = null, content_sealed = null, erased_on = ?, erased_by = ?
                where visit = ? and erased_on is null""")
            .params(erasure.on(), erasure.approval(), erasure.caseId().value()).update();
    }

    // As the family was entered that is not on file.
    private Optional<Holding> family(CaseId visit) {
        return targets.ofVisit(visit).flatMap(target -> families.find(target.season(), target.subject())).map(family ->
            new Holding(Group.CASE, "走访对象登记 " + visit, List.of(new Line("姓名", family.name()), new Line("身份证号", family.idNumber()),
                new Line("联系电话", family.phone()), new Line("住址", family.address()), new Line("家庭人口", family.householdSize() + " 人"),
                new Line("致困情况", family.situation()))));
    }

    private Optional<Holding> held(CaseId visit) {
        return file.latest(visit, Step.VISIT_HOUSEHOLD, VisitRecord.class).map(record -> {
            JsonNode filled = json.valueToTree(record);
            return new Holding(Group.CASE, "走访慰问 " + visit, papers.inFull(Step.VISIT_HOUSEHOLD.element(), filled).stream()
                .flatMap(section -> section.lines().stream()).map(line -> new Line(line.label(), line.value())).toList());
        });
    }

    private Optional<Holding> explained(CaseId visit) {
        return file.latest(visit, Step.EXPLAIN_HOUSEHOLD, Explanation.class).map(explanation -> new Holding(Group.CASE,
            "未走访原因 " + visit, List.of(new Line("情况", explanation.note()))));
    }

    // Of an archive's case, or the visit itself where the family is not on file.
    private Stream<CaseId> visitsOf(CaseId caseId) {
        return jdbc.sql("select visit from campaign_target where (archive_case = ? or visit = ?) and visit is not null order by visit")
            .params(caseId.value(), caseId.value()).query(String.class).list().stream().map(CaseId::new);
    }
}
