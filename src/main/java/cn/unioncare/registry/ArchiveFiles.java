package cn.unioncare.registry;

import cn.unioncare.registry.ArchiveFile.StateChange;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One archive as a whole, masked, and what of it is shown for a reason. */
@Service
public class ArchiveFiles {

    private final ArchiveSearch search;
    private final Reveals reveals;
    private final HelpLedger ledger;
    private final JdbcClient jdbc;

    ArchiveFiles(ArchiveSearch search, Reveals reveals, HelpLedger ledger, JdbcClient jdbc) {
        this.search = search;
        this.reveals = reveals;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** @throws cn.unioncare.shared.Refusal 404 if it is not within the actor's unions */
    public ArchiveFile get(String number, Actor actor) {
        ArchiveCard card = search.get(number, actor);
        CaseId caseId = new CaseId(card.caseId());
        return new ArchiveFile(card, reveals.masked(caseId, actor), reveals.mayReveal(caseId, actor), states(number),
            ledger.of(number).stream().map(ArchiveFiles::help).toList());
    }

    /** @see Reveals#reveal */
    @Transactional
    public List<Reveals.Shown> reveal(String number, List<String> fields, String reason, Actor actor) {
        return reveals.reveal(new CaseId(search.get(number, actor).caseId()), fields, reason, actor);
    }

    private static ArchiveFile.Help help(HelpLedger.Line line) {
        HelpEntry entry = line.entry();
        return new ArchiveFile.Help(entry.reference(), entry.helpedOn(), entry.kind(), entry.amount(), entry.source(), entry.method(),
            entry.content(), line.undone() == null ? null : line.undone().label(), line.undoneOn());
    }

    private List<StateChange> states(String number) {
        return jdbc.sql("select state, since, reason from archive_state where archive = ? order by seq").param(number)
            .query((row, index) -> {
                ArchiveState state = ArchiveState.valueOf(row.getString("state"));
                return new StateChange(state.name(), state.label(), row.getObject("since", LocalDate.class),
                    row.getString("reason"));
            }).list();
    }
}
