package cn.unioncare.payments;

import cn.unioncare.documents.StepFile.Entry;
import cn.unioncare.dossier.CaseCard;
import cn.unioncare.dossier.CaseParts;
import cn.unioncare.dossier.DossierParts;
import cn.unioncare.dossier.StepReader;
import cn.unioncare.dossier.StepsRead;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.UnionCareClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is held of a batch of payments, and of a recovery. */
@Component
class PaymentParts implements DossierParts, StepReader<Step> {

    private final BatchTable batches;
    private final RecoveryTable recoveries;
    private final FundSources sources;
    private final PaymentFile file;
    private final PaymentPapers papers;
    private final StepsRead steps;

    PaymentParts(BatchTable batches, RecoveryTable recoveries, FundSources sources, PaymentFile file, PaymentPapers papers,
                 StepsRead steps) {
        this.batches = batches;
        this.recoveries = recoveries;
        this.sources = sources;
        this.file = file;
        this.papers = papers;
        this.steps = steps;
    }

    @Override
    public Optional<CaseParts> of(CaseId caseId) {
        List<Entry<Step>> entries = file.entries(caseId);
        return entries.isEmpty() ? Optional.empty() : card(caseId, dayOf(entries.get(0)))
            .map(card -> CaseParts.of(card, steps.of(entries, this), List.of()));
    }

    @Override
    public String text(Entry<Step> entry) {
        return entry.step().label();
    }

    @Override
    public List<Paper.Section> sections(Entry<Step> entry) {
        return papers.sections(entry);
    }

    private Optional<CaseCard> card(CaseId caseId, LocalDate opened) {
        return batches.find(caseId).map(batch -> new CaseCard("资金发放", sources.nameOf(batch.source()) + batch.method().label(), batch.payer(),
                batch.state().name(), batch.state().label(), batch.state() == BatchState.DONE || batch.state() == BatchState.ABANDONED, opened))
            .or(() -> recoveries.find(caseId).map(one -> new CaseCard("资金追回", "追回 " + one.payment() + "（" + one.cause().label() + "）",
                one.payer(), one.state().name(), one.stateName(), one.state() != Recovery.State.OPEN, opened)));
    }

    private static LocalDate dayOf(Entry<Step> entry) {
        return entry.at().atZoneSameInstant(UnionCareClock.CHINA).toLocalDate();
    }
}
