package cn.unioncare.nomination;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.dossier.CaseCard;
import cn.unioncare.dossier.CaseParts;
import cn.unioncare.dossier.DossierParts;
import cn.unioncare.dossier.RulesApplied;
import cn.unioncare.dossier.RulesApplied.Rule;
import cn.unioncare.dossier.RulesApplied.Table;
import cn.unioncare.dossier.StepReader;
import cn.unioncare.dossier.StepsRead;
import cn.unioncare.eligibility.Severity;
import cn.unioncare.nomination.programme.Programme;
import cn.unioncare.nomination.programme.Programmes;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.UnionCareClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is held of a nomination, and of a round. */
@Component
class NominationParts implements DossierParts {

    private final Nominations nominations;
    private final Rounds rounds;
    private final Programmes programmes;
    private final NominationFile file;
    private final NominationPapers papers;
    private final StepsRead steps;

    NominationParts(Nominations nominations, Rounds rounds, Programmes programmes, NominationFile file, NominationPapers papers,
                    StepsRead steps) {
        this.nominations = nominations;
        this.rounds = rounds;
        this.programmes = programmes;
        this.file = file;
        this.papers = papers;
        this.steps = steps;
    }

    @Override
    public Optional<CaseParts> of(CaseId caseId) {
        return nominations.find(caseId).map(this::parts).or(() -> rounds.find(caseId).map(this::parts));
    }

    private CaseParts parts(Nomination found) {
        Programme programme = programmes.of(rounds.get(found.round()).programme());
        List<Entry<Step>> entries = file.entries(found.id());
        return CaseParts.of(new CaseCard("推荐", programme.title() + "：" + found.shownAs(), found.owner(), found.state().name(),
                found.state().label(), found.state().isEnded(), found.filedOn()), steps.of(entries, new Reader(programme.id())),
            entries.stream().filter(entry -> entry.step() == Step.CHECK_CONDITIONS && entry.isKept())
                .map(entry -> rules(entry, programme)).toList());
    }

    private CaseParts parts(Round round) {
        return CaseParts.of(new CaseCard("推选活动", programmes.of(round.programme()).title(), round.organiser(), round.state().name(),
                round.state().label(), round.state().isEnded(), round.openedAt().atZoneSameInstant(UnionCareClock.CHINA).toLocalDate()),
            steps.of(file.entries(round.id()), new Reader(round.programme())), List.of());
    }

    private RulesApplied rules(Entry<Step> entry, Programme programme) {
        UnitStages.Checked checked = file.read(entry.body(), UnitStages.Checked.class);
        return new RulesApplied(entry.step().element(), entry.step().label(),
            entry.at().atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime(), NominationTexts.decisionOf(entry, file),
            programme.title(), List.of(Table.of(programme.id(), checked.table())),
            checked.findings().stream().map(one -> new Rule(one.clause(), result(one.severity()), one.reason())).toList());
    }

    private static String result(Severity severity) {
        return switch (severity) {
            case VETO -> "否决情形";
            case FAIL -> "不符合";
            case ASK -> "须逐项核实";
            case PASS -> "符合";
            case INFO, HINT -> "说明";
        };
    }

    private final class Reader implements StepReader<Step> {

        private final String programme;

        Reader(String programme) {
            this.programme = programme;
        }

        @Override
        public String text(Entry<Step> entry) {
            return NominationTexts.decisionOf(entry, file);
        }

        @Override
        public List<Paper.Section> sections(Entry<Step> entry) {
            return papers.sections(entry, programme);
        }
    }
}
