package cn.unioncare.board;

import cn.unioncare.board.BoardTable.Taken;
import cn.unioncare.board.BoardTable.Waiting;
import cn.unioncare.board.Overview.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings together what waits at a step now and how long it took before. */
final class Steps {

    private record Place(String flow, String step) { }

    private Steps() { }

    /** Where most wait first, then what takes longest. */
    static List<Step> of(List<Waiting> waiting, List<Taken> taken, WorkingLine line, LocalDate today) {
        Map<Place, Waiting> now = waiting.stream().collect(Collectors.toMap(one -> new Place(one.flow(), one.step()), Function.identity()));
        Map<Place, Taken> before = taken.stream().collect(Collectors.toMap(one -> new Place(one.flow(), one.step()), Function.identity()));
        return Stream.concat(now.keySet().stream(), before.keySet().stream()).distinct()
            .map(place -> step(place, Optional.ofNullable(now.get(place)), Optional.ofNullable(before.get(place)),
                began -> line.between(began.toLocalDate(), today)))
            .sorted(Comparator.comparing(Step::waiting).reversed()
                .thenComparing(Step::ninetieth, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Step::flow).thenComparing(Step::step)).toList();
    }

    private static Step step(Place place, Optional<Waiting> now, Optional<Taken> before, Function<OffsetDateTime, Integer> worked) {
        String name = now.map(Waiting::name).or(() -> before.map(Taken::name)).orElse(place.step());
        return new Step(place.flow(), place.step(), name, now.map(Waiting::waiting).orElse(0), now.map(Waiting::late).orElse(0),
            now.map(Waiting::oldest).orElse(null), now.map(Waiting::oldest).map(worked).orElse(null),
            before.map(Taken::done).orElse(0), before.map(Taken::median).orElse(null),
            before.map(Taken::ninetieth).orElse(null));
    }
}
