package cn.unioncare.history;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The arrows that a run went along. The engine keeps at which elements it was and not by which arrow it came: it came from
 * that predecessor which was finished last before, and to a join from each of them.
 */
final class PathTaken {

    private static final Comparator<Visit> LATEST = Comparator.comparing(Visit::endedAt).thenComparing(Visit::order);

    private final Drawing drawing;
    private final List<Visit> visits;

    PathTaken(Drawing drawing, List<Visit> visits) {
        this.drawing = drawing;
        this.visits = visits;
    }

    /** @return the ids of the arrows, in the order in which they were gone along first */
    Set<String> flows() {
        Set<String> taken = new LinkedHashSet<>();
        for (Visit visit : visits) {
            List<Drawing.Flow> incoming = drawing.flows().stream().filter(flow -> flow.target().equals(visit.element())).toList();
            if (drawing.elements().containsKey(visit.element()) && drawing.elements().get(visit.element()).joins()) {
                incoming.stream().filter(flow -> before(flow, visit).isPresent()).map(Drawing.Flow::id).forEach(taken::add);
            } else {
                incoming.stream().filter(flow -> before(flow, visit).isPresent())
                    .max(Comparator.comparing(flow -> before(flow, visit).orElseThrow(), LATEST)).map(Drawing.Flow::id)
                    .ifPresent(taken::add);
            }
        }
        return taken;
    }

    private Optional<Visit> before(Drawing.Flow flow, Visit visit) {
        return visits.stream().filter(earlier -> earlier.element().equals(flow.source()) && earlier.isBefore(visit)).max(LATEST);
    }
}
