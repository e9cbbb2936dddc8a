package cn.unioncare.hardship;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.dossier.CaseCard;
import cn.unioncare.dossier.CaseParts;
import cn.unioncare.dossier.DossierParts;
import cn.unioncare.dossier.RulesApplied;
import cn.unioncare.dossier.RulesApplied.Rule;
import cn.unioncare.dossier.RulesApplied.Table;
import cn.unioncare.dossier.StepReader;
import cn.unioncare.dossier.StepsRead;
import cn.unioncare.eligibility.Assessment;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.UnionCareClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What archiving holds of a case. */
@Component
class ArchivingParts implements DossierParts, StepReader<Step> {

    private final HardshipCases cases;
    private final CaseFile file;
    private final EarlierPapers papers;
    private final StepsRead steps;

    ArchivingParts(HardshipCases cases, CaseFile file, EarlierPapers papers, StepsRead steps) {
        this.cases = cases;
        this.file = file;
        this.papers = papers;
        this.steps = steps;
    }

    @Override
    public Optional<CaseParts> of(CaseId caseId) {
        return cases.find(caseId).map(found -> {
            List<Entry<Step>> entries = file.entries(caseId);
            return CaseParts.of(card(found), steps.of(entries, this), entries.stream()
                .filter(entry -> entry.step() == Step.ASSESS && entry.isKept()).map(this::rules).toList());
        });
    }

    @Override
    public String text(Entry<Step> entry) {
        return StepTexts.decisionOf(entry, file);
    }

    @Override
    public List<Paper.Section> sections(Entry<Step> entry) {
        return papers.sections(entry);
    }

    private static CaseCard card(HardshipCase found) {
        return new CaseCard("困难职工建档", "困难职工建档 " + found.id(), found.route().owner(), found.state().name(), found.state().label(),
            found.state().isEnded(), found.filedOn());
    }

    private RulesApplied rules(Entry<Step> entry) {
        Assessment assessment = file.read(entry.body(), Assessment.class);
        return new RulesApplied(entry.step().element(), entry.step().label(),
            entry.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(), StepTexts.decisionOf(entry, file),
            ComputedPapers.nameOf(assessment.ruleSet()),
            assessment.tables().stream().map(table -> Table.of(table.table(), table.digest())).toList(),
            assessment.findings().stream().map(one -> new Rule(one.clause(), ComputedPapers.nameOf(one.severity()), one.reason()))
                .toList());
    }
}
