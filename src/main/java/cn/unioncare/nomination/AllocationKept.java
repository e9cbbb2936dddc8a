package cn.unioncare.nomination;

import cn.unioncare.nomination.AllocationAdopted.Unit;
import cn.unioncare.quota.Share;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 审定的名额分配方案, as it is kept: what was adopted beside what had been proposed.
 *
 * @param units every unit that was proposed places or got some
 */
record AllocationKept(List<Line> units, String basis, Boolean adopted) {

    /**
     * @param proposed    what the calculation came to; null where nothing was calculated
     * @param explanation how it came about, in Chinese
     * @param reason      why it was changed; null where it was not
     */
    record Line(String unit, Integer places, Integer proposed, String explanation, String reason) {

        boolean isChanged() {
            return proposed != null && !proposed.equals(places);
        }
    }

    static AllocationKept of(AllocationAdopted adopted, List<Share> calculated) {
        Map<String, Unit> given = adopted.units().stream().collect(Collectors.toMap(Unit::unit, Function.identity()));
        Stream<Line> proposed = calculated.stream().map(share -> {
            Unit unit = given.get(share.unit());
            return new Line(share.unit(), unit == null ? 0 : unit.places(), share.places(), share.reason(),
                unit == null ? null : unit.reason());
        });
        Stream<Line> besides = adopted.units().stream().filter(unit -> calculated.stream()
            .noneMatch(share -> share.unit().equals(unit.unit()))).map(unit -> new Line(unit.unit(), unit.places(), null, null, unit.reason()));
        return new AllocationKept(Stream.concat(proposed, besides).toList(), adopted.basis(), adopted.adopted());
    }

    long changed() {
        return units.stream().filter(Line::isChanged).count();
    }
}
