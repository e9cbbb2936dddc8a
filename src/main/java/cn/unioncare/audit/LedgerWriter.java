package cn.unioncare.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import cn.unioncare.shared.CaseEvent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/** Appends events to their chains: three round trips for a chain that exists, whatever the number of events. */
@Component
class LedgerWriter {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate many;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    LedgerWriter(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.many = new NamedParameterJdbcTemplate(jdbc);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** In the order of the case numbers, so that two transactions on the same cases wait and never deadlock. */
    void write(List<CaseEvent> events) {
        Map<String, List<CaseEvent>> chains = events.stream()
                .collect(groupingBy(event -> event.caseId().value(), TreeMap::new, toList()));
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> heads = new ArrayList<>();
        Map<String, Head> known = known(chains.keySet());
        chains.forEach((caseId, ofOneCase) -> {
            Head head = known.containsKey(caseId) ? known.get(caseId) : locked(caseId);
            for (CaseEvent event : ofOneCase) {
                // Read under the lock, so that the times of a chain rise with its numbers.
                LedgerRow row = LedgerRow.after(head, event, clock.instant());
                rows.add(row.columns());
                head = row.asHead();
            }
            heads.add(new Object[] {head.seq(), head.hash(), caseId});
        });
        jdbc.batchUpdate("insert into ledger_event (case_id, seq, at, act, actor, actor_union, roles, facts,"
                + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        jdbc.batchUpdate("update ledger_head set seq = ?, hash = ? where case_id = ?", heads);
    }

    /**
     * The heads of many chains at once, held in the same order as one by one; a list of payments writes to a thousand chains.
     * Nothing where one of them has yet to begin: those before it must not be passed over.
     */
    private Map<String, Head> known(Collection<String> cases) {
        if (cases.size() == 1 || count(cases) < cases.size()) {
            return Map.of();
        }
        return many.query("select case_id, seq, hash from ledger_head where case_id in (:cases) order by case_id for update",
                Map.of("cases", cases), (row, i) -> new Head(row.getString(1), row.getLong(2), row.getString(3))).stream()
            .collect(Collectors.toMap(Head::caseId, head -> head));
    }

    private int count(Collection<String> cases) {
        return many.queryForObject("select count(*) from ledger_head where case_id in (:cases)", Map.of("cases", cases), Integer.class);
    }

    private Head locked(String caseId) {
        return existing(caseId).or(() -> created(caseId)).or(() -> existing(caseId))
                .orElseThrow(() -> new IllegalStateException("the head of " + caseId + " vanished"));
    }

    private Optional<Head> existing(String caseId) {
        return jdbc.query("select case_id, seq, hash from ledger_head where case_id = ? for update",
                (row, i) -> new Head(row.getString(1), row.getLong(2), row.getString(3)), caseId).stream().findFirst();
    }

    /**
     * Begins a chain, unless another transaction does so at this moment: then this waits for its commit and answers
     * empty. The savepoint keeps the transaction alive on PostgreSQL, needs no second connection, and leaves no
     * head behind if the transaction is rolled back.
     */
    private Optional<Head> created(String caseId) {
        Head head = Head.ofNewChain(caseId);
        try {
            savepoint.executeWithoutResult(status -> jdbc.update(
                    "insert into ledger_head (case_id, seq, hash) values (?, ?, ?)", caseId, head.seq(), head.hash()));
            return Optional.of(head);
        } catch (DuplicateKeyException anotherTransactionWasFirst) {
            return Optional.empty();
        }
    }
}
