package cn.unioncare.board;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What is late of every kind, summed up to the row that it is told in: a statement a kind. */
@Component
class LateRows {

    private final List<LateMatters> kinds;

    LateRows(List<LateMatters> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    List<Overview.Late> of(Sight sight, LocalDate today, Set<CaseId> kept) {
        String[] unions = sight.unions();
        return kinds.stream().flatMap(kind -> byHead(kind.late(unions, today, kept), sight).entrySet().stream()
            .map(row -> row(kind.kind(), new UnionCode(row.getKey()), row.getValue(), sight))).toList();
    }

    private static Map<String, LateMatters.Late> byHead(Map<UnionCode, LateMatters.Late> found, Sight sight) {
        Map<String, LateMatters.Late> byHead = new TreeMap<>();
        found.forEach((union, late) -> byHead.merge(sight.places().get(union).code().value(), late, LateMatters.Late::plus));
        return byHead;
    }

    private static Overview.Late row(LateMatters.Kind kind, UnionCode head, LateMatters.Late late, Sight sight) {
        return new Overview.Late(kind.kind(), kind.name(), kind.page(), head.value(), sight.nameOf(head), sight.chosen().code().equals(head),
            late.count(), late.earliest());
    }
}
