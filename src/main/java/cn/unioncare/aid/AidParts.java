package cn.unioncare.aid;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.dossier.CaseCard;
import cn.unioncare.dossier.CaseParts;
import cn.unioncare.dossier.DossierParts;
import cn.unioncare.dossier.StepReader;
import cn.unioncare.dossier.StepsRead;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is held of a case of aid. */
@Component
class AidParts implements DossierParts, StepReader<Step> {

    private final AidCases cases;
    private final AidFile file;
    private final AidPapers papers;
    private final StepsRead steps;

    AidParts(AidCases cases, AidFile file, AidPapers papers, StepsRead steps) {
        this.cases = cases;
        this.file = file;
        this.papers = papers;
        this.steps = steps;
    }

    @Override
    public Optional<CaseParts> of(CaseId caseId) {
        return cases.find(caseId).map(aid -> CaseParts.of(new CaseCard("常年帮扶", "帮扶申请 " + aid.id(), aid.owner(), aid.state().name(),
            aid.state().label(), aid.state().isEnded(), aid.filedOn()), steps.of(file.entries(caseId), this), List.of()));
    }

    @Override
    public String text(Entry<Step> entry) {
        return papers.decided(entry);
    }

    @Override
    public List<Paper.Section> sections(Entry<Step> entry) {
        return papers.sections(entry);
    }
}
