package cn.unioncare.documents;

import cn.unioncare.documents.CaseSteps.Row;
import cn.unioncare.recusal.CaseDeeds;
import cn.unioncare.recusal.Deed;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file of a flow's cases, in the words of the flow: what was handed in at each of its steps, in order. A flow makes a
 * class of it for its own steps; all are kept by {@link CaseSteps}. Who did what in a case is told from nothing else.
 */
public abstract class StepFile<S extends Enum<S> & CaseStep> implements CaseDeeds {

    /**
     * One thing handed in.
     *
     * @param inPlaceOf the account of who was away, in whose office it was done; null where the office was the actor's own
     * @param body      null where it has been destroyed by rule
     */
    public record Entry<S>(int seq, S step, String actor, String inPlaceOf, OffsetDateTime at, String body) {

        public boolean isKept() {
            return body != null;
        }
    }

    private final CaseSteps kept;
    private final Class<S> steps;
    private final Set<String> kinds;

    /** @param kinds the letters with which the numbers of the flow's cases begin */
    protected StepFile(CaseSteps kept, Class<S> steps, Set<String> kinds) {
        this.kept = kept;
        this.steps = steps;
        this.kinds = kinds;
    }

    /**
     * Adds what was handed in with its enclosures, and tells the ledger with a keyed digest of it and of each of them.
     *
     * @param facts for the ledger: codes and dates only
     * @throws cn.unioncare.shared.Refusal 400 naming each enclosure that is not the actor's own or this case's
     */
    public void add(CaseId caseId, S step, Actor actor, Object body, Map<String, String> facts) {
        kept.add(caseId, step, actor, body, facts);
    }

    /** What was handed in last at that step. */
    public <T> Optional<T> latest(CaseId caseId, S step, Class<T> type) {
        return rows(caseId).stream().filter(row -> row.isKept() && isAt(row, step)).reduce((earlier, later) -> later)
            .map(row -> read(kept.open(caseId, row), type));
    }

    /** What was handed in last at that step, if nothing has been handed in at the other step since. */
    public <T> Optional<T> latestSince(CaseId caseId, S step, S other, Class<T> type) {
        return rows(caseId).stream().filter(Row::isKept).filter(row -> isAt(row, step) || isAt(row, other))
            .reduce((earlier, later) -> later).filter(row -> isAt(row, step))
            .map(row -> read(kept.open(caseId, row), type));
    }

    /** Oldest first; nothing of another flow's case. */
    public List<Entry<S>> entries(CaseId caseId) {
        return rows(caseId).stream().map(row -> new Entry<>(row.seq(), Enum.valueOf(steps, row.step()), row.actor(),
            row.inPlaceOf(), row.at(), kept.open(caseId, row))).toList();
    }

    @Override
    public Set<String> steps() {
        return Arrays.stream(steps.getEnumConstants()).map(CaseStep::element).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Deed> of(CaseId caseId) {
        return rows(caseId).stream().map(row -> new Deed(Enum.valueOf(steps, row.step()).element(), row.actor(),
            Optional.ofNullable(row.inPlaceOf()))).toList();
    }

    /** Reads the files of all these cases at once, for whoever is going to ask for each of them in this transaction. */
    public void readAhead(Collection<CaseId> cases) {
        kept.readAhead(cases);
    }

    /** Who did what and when stays; what was handed in goes. */
    public void erase(CaseId caseId) {
        kept.erase(caseId);
    }

    public <T> T read(String body, Class<T> type) {
        return kept.read(body, type);
    }

    private List<Row> rows(CaseId caseId) {
        return kinds.contains(caseId.value().substring(0, 2)) ? kept.rows(caseId) : List.of();
    }

    private boolean isAt(Row row, S step) {
        return row.step().equals(step.name());
    }
}
