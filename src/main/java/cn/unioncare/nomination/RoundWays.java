package cn.unioncare.nomination;

import cn.unioncare.organisation.Tier;
import cn.unioncare.organisation.Union;
import cn.unioncare.shared.UnionCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways of many nominations of one round, by one reading of the unions that stand above them. A unit that has been put
 * under another city since has no way to the organiser any more; its nominations stay what they were.
 */
final class RoundWays {

    private final UnionCode organiser;
    private final Map<UnionCode, Union> unions;
    private final Map<UnionCode, List<Union>> ways = new HashMap<>();

    /** @param unions whoever is asked about, and all above them */
    RoundWays(UnionCode organiser, Map<UnionCode, Union> unions) {
        this.organiser = organiser;
        this.unions = unions;
    }

    /** From the first reviewing union to the organiser, both included; empty where the organiser does not stand above. */
    List<Union> from(UnionCode owner) {
        return ways.computeIfAbsent(owner, unit -> NominationWays.along(line(unit), organiser).orElse(List.of()));
    }

    /** The union that submits to the organiser: the last before it on the way, or the proposing unit itself. */
    UnionCode submitting(UnionCode owner) {
        List<Union> way = from(owner);
        return way.size() < 2 ? owner : way.get(way.size() - 2).code();
    }

    /** The union that has the nomination in hand; empty before it is submitted and after it has ended. */
    Optional<UnionCode> reviewing(Nomination nomination) {
        return nomination.state().isEnded() ? Optional.empty()
            : reached(nomination).reduce((earlier, later) -> later);
    }

    /** The unions that have received it, the first one first. */
    Stream<UnionCode> reached(Nomination nomination) {
        return from(nomination.owner()).stream().limit(nomination.tiersReached()).map(Union::code);
    }

    boolean isWithin(UnionCode unit, UnionCode top) {
        return line(unit).stream().anyMatch(union -> union.code().equals(top));
    }

    Tier tierOf(UnionCode unit) {
        return Optional.ofNullable(unions.get(unit)).map(Union::tier).orElse(Tier.BASE);
    }

    String nameOf(UnionCode unit) {
        return Optional.ofNullable(unions.get(unit)).map(Union::name).orElse(unit.value());
    }

    private List<Union> line(UnionCode unit) {
        return Stream.iterate(Optional.ofNullable(unions.get(unit)), Optional::isPresent,
            below -> below.flatMap(Union::parent).map(unions::get)).map(Optional::get).toList();
    }
}
