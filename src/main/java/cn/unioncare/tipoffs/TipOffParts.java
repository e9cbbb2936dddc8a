package cn.unioncare.tipoffs;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.dossier.CaseCard;
import cn.unioncare.dossier.CaseParts;
import cn.unioncare.dossier.DossierParts;
import cn.unioncare.dossier.StepReader;
import cn.unioncare.dossier.StepsRead;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.Papers;
import cn.unioncare.workflow.UnionCareClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is held of a tip-off for those who look it over: what was done, and neither what was told nor who told it. */
@Component
class TipOffParts implements DossierParts, StepReader<Step> {

    private final TipOffTable table;
    private final TipOffFile file;
    private final StepsRead steps;
    private final Papers papers;

    TipOffParts(TipOffTable table, TipOffFile file, StepsRead steps, Papers papers) {
        this.table = table;
        this.file = file;
        this.steps = steps;
        this.papers = papers;
    }

    @Override
    public Optional<CaseParts> of(CaseId caseId) {
        return caseId.value().startsWith("JB-") ? table.find(caseId).map(tipOff -> CaseParts.of(new CaseCard("举报",
            "举报件 " + caseId, tipOff.handledBy(), tipOff.state().name(), tipOff.state().label(), tipOff.answeredAt().isPresent(),
            tipOff.receivedAt().atZoneSameInstant(UnionCareClock.CHINA).toLocalDate()),
            steps.of(file.entries(caseId), this), List.of())) : Optional.empty();
    }

    /** The papers of the steps, for those who work on the case. */
    List<Paper> read(CaseId caseId) {
        return steps.of(file.entries(caseId), this).stream().map(step -> step.paper()).toList();
    }

    @Override
    public String text(Entry<Step> entry) {
        return switch (entry.step()) {
            case ACCEPT -> file.read(entry.body(), TipOffAcceptance.class).decision().label();
            case DECIDE -> file.read(entry.body(), TipOffDecision.class).outcome().label();
            case INVESTIGATE -> "已提交核实情况";
            case ANSWER -> "已答复";
        };
    }

    @Override
    public List<Paper.Section> sections(Entry<Step> entry) {
        return papers.sections(entry.step().element(), file.read(entry.body(), JsonNode.class));
    }
}
