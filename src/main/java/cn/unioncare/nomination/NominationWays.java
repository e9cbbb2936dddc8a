package cn.unioncare.nomination;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The way of a nomination upwards: every union above the proposing one, up to the organiser. */
@Component
class NominationWays {

    private final Unions unions;

    NominationWays(Unions unions) {
        this.unions = unions;
    }

    /**
     * From the first reviewing union to the organiser, both included. A unit directly under a city has no tier in between.
     *
     * @throws Refusal 403 if the organiser does not stand above the unit
     */
    List<Union> from(UnionCode owner, UnionCode organiser) {
        return along(unions.ancestry(owner), organiser).orElseThrow(() ->
            Refusal.forbidden("本次活动由" + unions.nameOf(organiser) + "组织，本单位不在其推选范围内"));
    }

    /** The ways of all these nominations of one round. */
    RoundWays of(Round round, List<Nomination> nominations) {
        return of(round, nominations, List.of());
    }

    /** @param units who else is asked about */
    RoundWays of(Round round, List<Nomination> nominations, List<UnionCode> units) {
        return new RoundWays(round.organiser(), unions.lines(Stream.of(Stream.of(round.organiser()),
            nominations.stream().map(Nomination::owner), units.stream()).flatMap(codes -> codes).collect(Collectors.toSet())));
    }

    /** @param line the proposing union and all above it; @return empty where the organiser is not one of those above */
    static Optional<List<Union>> along(List<Union> line, UnionCode organiser) {
        List<Union> above = new ArrayList<>(line.subList(Math.min(1, line.size()), line.size()));
        // Who reviews may be named apart from the parent; whatever stands between is passed over.
        line.stream().findFirst().filter(own -> !own.determines()).flatMap(Union::reviewBy)
            .ifPresent(first -> above.subList(0, indexOf(above, first)).clear());
        int last = indexOf(above, organiser);
        return Optional.of(above).filter(way -> !way.isEmpty() && way.get(last).code().equals(organiser))
            .map(way -> List.copyOf(way.subList(0, last + 1)));
    }

    /** The union that submits to the organiser: the last before it on the way, or the proposing unit itself. */
    UnionCode submitting(UnionCode owner, UnionCode organiser) {
        List<Union> way = from(owner, organiser);
        return way.size() < 2 ? owner : way.get(way.size() - 2).code();
    }

    /** The union in whose tenant the work of that union lies. */
    UnionCode tenantOf(UnionCode union) {
        return unions.routeFrom(union).determining();
    }

    // Where it is not above, nothing is passed over.
    private static int indexOf(List<Union> above, UnionCode code) {
        return IntStream.range(0, above.size()).filter(index -> above.get(index).code().equals(code)).findFirst().orElse(0);
    }
}
