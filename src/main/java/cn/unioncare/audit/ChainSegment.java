package cn.unioncare.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.unioncare.audit.Verification.Problem;

/**
 * A chain from its first event to one of its later ones, which proves itself without the database.
 *
 * @param events in their order
 */
public record ChainSegment(String caseId, List<ChainEvent> events) {

    public ChainSegment {
        events = List.copyOf(events);
    }

    /**
     * Recomputes every hash and follows every link.
     *
     * @param seq  the number of the last event as it was told elsewhere, and {@code hash} its hash
     * @return what is wrong; nothing if the segment is as it was written
     */
    public List<Problem> problems(long seq, String hash) {
        List<Problem> problems = new ArrayList<>();
        ChainCheck check = new ChainCheck(caseId, Optional.of(new Head(caseId, seq, hash)), problems::add);
        events.forEach(event -> check.next(event.of(caseId)));
        check.end();
        return problems;
    }

    public Optional<ChainEvent> last() {
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }
}
