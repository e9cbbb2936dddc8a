package cn.unioncare.dossier;

import cn.unioncare.audit.ChainEvent;
import cn.unioncare.audit.HeadFile;
import cn.unioncare.audit.HeadFiles;
import cn.unioncare.audit.LedgerHistory;
import cn.unioncare.documents.CaseDocument;
import cn.unioncare.documents.CaseDocuments;
import cn.unioncare.documents.Letter;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.Paper;
import cn.unioncare.workflow.UnionCareClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What goes into a dossier, in the order in which it lies there: all that the ledger can be told of before it is closed. */
@Component
class DossierContents {

    private final CaseDocuments documents;
    private final LedgerHistory history;
    private final HeadFiles heads;
    private final Unions unions;
    private final TrailReader trail;

    DossierContents(CaseDocuments documents, LedgerHistory history, HeadFiles heads, Unions unions, TrailReader trail) {
        this.documents = documents;
        this.history = history;
        this.heads = heads;
        this.unions = unions;
        this.trail = trail;
    }

    List<Content> of(CaseRecord record, OffsetDateTime at, String reason, Actor actor) throws IOException {
        List<Content> papers = papers(record);
        List<PaperInDossier> listed = listed(record);
        List<Content> all = new ArrayList<>();
        all.add(Content.of(Manifest.COVER, new Cover(record, trail.of(record.trail()), unionOf(record), listed, at, reason, actor).html()));
        all.add(Content.of(Manifest.HEAD, DossierJson.write(head(record.caseId()))));
        for (StepPart step : record.steps()) {
            all.add(Content.of("steps/%03d-%s.json".formatted(step.seq(), step.paper().key()), DossierJson.write(step)));
        }
        for (int i = 0; i < record.rules().size(); i++) {
            all.add(Content.of("decisions/%03d-%s.json".formatted(i + 1, record.rules().get(i).step()),
                DossierJson.write(record.rules().get(i))));
        }
        all.addAll(papers);
        all.add(Content.of(Manifest.DOCUMENTS, DossierJson.write(listed)));
        for (int i = 0; i < record.documents().size(); i++) {
            CaseDocument document = record.documents().get(i);
            all.add(Content.read(listed.get(i).entry(), () -> documents.open(document)));
        }
        return all;
    }

    private String unionOf(CaseRecord record) {
        return record.card().map(card -> unions.nameOf(card.union()) + "（" + card.union() + "）").orElse("—");
    }

    private static List<Content> papers(CaseRecord record) throws IOException {
        List<Content> papers = new ArrayList<>();
        for (Paper issued : record.issued()) {
            papers.add(Content.of("papers/%03d-%s.json".formatted(papers.size() + 1, issued.name()), DossierJson.write(issued)));
        }
        for (Letter letter : record.letters()) {
            papers.add(Content.of("papers/%03d-%s-%s.txt".formatted(papers.size() + 1, letter.kind().title(), letter.number()),
                (letter.text() + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return papers;
    }

    private static List<PaperInDossier> listed(CaseRecord record) {
        List<PaperInDossier> listed = new ArrayList<>();
        for (CaseDocument document : record.documents()) {
            listed.add(new PaperInDossier("documents/%03d-%s".formatted(listed.size() + 1, document.card().name()), document.card().name(),
                document.step(), document.kind(), document.uploader(), document.digest(), document.salt().orElse(null)));
        }
        return listed;
    }

    private DayHead head(CaseId caseId) {
        LocalDate day = heads.yesterday();
        HeadFile head = heads.of(day);
        Instant end = day.plusDays(1).atStartOfDay(UnionCareClock.CHINA).toInstant();
        Optional<ChainEvent> last = history.chainOf(caseId).events().stream().filter(event -> event.at().isBefore(end))
            .reduce((earlier, later) -> later);
        return new DayHead(head, last.map(ChainEvent::seq).orElse(0L), last.map(ChainEvent::hash).orElse(null));
    }
}
