package cn.unioncare.dossier;

import cn.unioncare.audit.ChainEvent;
import cn.unioncare.audit.ChainSegment;
import cn.unioncare.audit.LedgerHistory;
import cn.unioncare.organisation.Role;
import cn.unioncare.registry.RevealReason;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseEvent;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 卷宗: a case packed into one file that leaves the house. That it was taken out, by whom and what for is the last event of
 * the chain that lies in it, and that event says what else does.
 */
@Service
public class Dossiers {

    static final String ACT = "DOSSIER_EXPORTED";
    private static final String OF_AUDITORS = "审计调阅";

    private final CaseRecords records;
    private final DossierContents contents;
    private final LedgerHistory history;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dossiers(CaseRecords records, DossierContents contents, LedgerHistory history, PlatformTransactionManager transactions,
             Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.contents = contents;
        this.history = history;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.events = events;
    }

    /** Of an auditor, whose office is the reason. */
    public Dossier of(String number, Actor auditor) {
        if (!auditor.is(Role.AUDITOR.code())) {
            throw Refusal.forbidden("仅审计人员可以直接调阅卷宗；其他人员导出卷宗须有“" + Role.EXPORTER.label() + "”岗位，并写明用途");
        }
        return packed(number, OF_AUDITORS, auditor);
    }

    /**
     * @param reason goes into the manifest and the ledger
     * @throws Refusal 403 without the right; 404 if there is no such case, or it is not within the actor's unions; 400 without a reason
     */
    public Dossier of(String number, String reason, Actor actor) {
        if (!actor.is(Role.AUDITOR.code()) && !actor.is(Role.EXPORTER.code())) {
            throw Refusal.forbidden("导出卷宗须有“" + Role.EXPORTER.label() + "”岗位，请与本级工会管理员联系");
        }
        return packed(number, RevealReason.purpose("reason", reason, "上级工会抽查本案，调取全部材料"), actor);
    }

    private Dossier packed(String number, String reason, Actor actor) {
        Told told = transaction.execute(status -> told(number, reason, actor));
        // What was told is in the chain now that the transaction has ended.
        ChainSegment chain = upTo(told, history.chainOf(told.caseId()));
        try {
            List<Content> all = new ArrayList<>(told.contents());
            all.add(1, Content.of(Manifest.TRAIL, DossierJson.write(chain)));
            ChainEvent last = chain.last().orElseThrow();
            return Dossier.of(new Manifest(Manifest.FORMAT, told.caseId().value(), told.at(), actor.login(), actor.union().value(),
                reason, chain.events().size(), last.hash(), told.sum(), all.stream().map(Content::entry).toList()), all);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private record Told(CaseId caseId, OffsetDateTime at, List<Content> contents, String sum) { }

    private Told told(String number, String reason, Actor actor) {
        CaseRecord record = records.of(number, actor);
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        try {
            List<Content> found = contents.of(record, now, reason, actor);
            String sum = Manifest.sumOf(found.stream().map(Content::entry).toList());
            events.publishEvent(new CaseEvent(record.caseId(), ACT, actor, Map.of("reason", reason, "contents", sum,
                "entries", String.valueOf(found.size()))));
            return new Told(record.caseId(), now, found, sum);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Somebody may have done something to the case since; that belongs into the next dossier.
    private static ChainSegment upTo(Told told, ChainSegment chain) {
        int until = chain.events().size();
        while (until > 0 && !isOf(told, chain.events().get(until - 1))) {
            until--;
        }
        if (until == 0) {
            throw new IllegalStateException("the ledger does not tell that the dossier of " + told.caseId() + " was taken out");
        }
        return new ChainSegment(chain.caseId(), chain.events().subList(0, until));
    }

    private static boolean isOf(Told told, ChainEvent event) {
        return event.act().equals(ACT) && told.sum().equals(event.fact("contents"));
    }
}
