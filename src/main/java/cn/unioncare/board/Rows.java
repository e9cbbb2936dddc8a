package cn.unioncare.board;

import cn.unioncare.board.BoardTable.Counted;
import cn.unioncare.board.Overview.Row;
import cn.unioncare.shared.UnionCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Sums what was counted of each union up to the row that it is told in. */
final class Rows {

    private record Place(String union, String flow) { }

    private Rows() { }

    static List<Row> of(Sight sight, List<Counted> counted) {
        return counted.stream().collect(Collectors.groupingBy(one -> place(sight, one))).entrySet().stream()
            .map(place -> row(place.getKey(), place.getValue()))
            .sorted(Comparator.comparing(Row::union).thenComparing(Row::flow)).toList();
    }

    private static Place place(Sight sight, Counted counted) {
        return new Place(sight.headOf(new UnionCode(counted.union())).orElseThrow().code().value(), counted.flow());
    }

    private static Row row(Place place, List<Counted> parts) {
        return new Row(place.union(), place.flow(), parts.stream().mapToInt(Counted::running).sum(),
            parts.stream().mapToInt(Counted::overdue).sum(), parts.stream().mapToInt(Counted::publicities).sum(),
            parts.stream().mapToInt(Counted::objections).sum(), parts.stream().mapToInt(Counted::failed).sum());
    }
}
