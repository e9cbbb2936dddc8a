package cn.unioncare.statistics;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.recusal.CaseBarrier;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Disagreement.Item;
import cn.unioncare.statistics.Disagreement.Side;
import cn.unioncare.statistics.StatTable.Check;
import cn.unioncare.statistics.Subject.RowUnions;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases behind a check that does not hold: first the unions that differ, then what stands on one side only. */
@Service
public class Disagreements {

    static final int MOST_UNIONS = 20;

    private final Subjects subjects;
    private final Counting counting;
    private final AllFigures figures;
    private final Entries entries;
    private final Unions unions;
    private final CaseBarrier barrier;

    Disagreements(Subjects subjects, Counting counting, AllFigures figures, Entries entries, Unions unions, CaseBarrier barrier) {
        this.subjects = subjects;
        this.counting = counting;
        this.figures = figures;
        this.entries = entries;
        this.unions = unions;
        this.barrier = barrier;
    }

    /** @throws cn.unioncare.shared.Refusal 404 for what is not the actor's; 400 for a row or check that the table has not */
    @Transactional(readOnly = true)
    public Disagreement open(Wish wish, String checkId, String rowKey, Actor actor) {
        Subject subject = subjects.of(wish, actor);
        Check check = subject.table().check(checkId);
        RowUnions of = subject.row(rowKey);
        Map<UnionCode, String> names = unions.subtree(subject.union().code()).stream()
            .collect(Collectors.toMap(Union::code, Union::name));
        Map<UnionCode, Row> rows = counting.byUnion(subject, of.unions());
        List<Side> differing = rows.entrySet().stream().map(row -> new Side(row.getKey().value(), names.get(row.getKey()),
                row.getValue().sum(check.left()), row.getValue().sum(check.right())))
            .filter(side -> side.left().compareTo(side.right()) != 0).toList();
        Set<UnionCode> looked = differing.stream().limit(MOST_UNIONS).map(side -> new UnionCode(side.union()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
        TwoSides sides = new TwoSides(subject.table(), check);
        boolean all = looked.isEmpty() || sides.read(subject.scope().of(looked), figures, entries);
        return new Disagreement(check.id(), check.text(), rowKey, of.name(), sum(differing, true), sum(differing, false), differing,
            masked(sides.differing(), names, actor), all && differing.size() <= MOST_UNIONS);
    }

    private List<Item> masked(List<TwoSides.Found> found, Map<UnionCode, String> names, Actor actor) {
        Set<CaseId> kept = barrier.keptFrom(actor.login());
        return found.stream().map(one -> one.caseId() != null && kept.contains(new CaseId(one.caseId()))
            ? new Item(null, null, DrillDown.HIDDEN, one.union().value(), names.get(one.union()), one.left(), one.right())
            : new Item(one.record(), one.caseId(), one.title(), one.union().value(), names.get(one.union()), one.left(),
                one.right())).toList();
    }

    private static BigDecimal sum(List<Side> sides, boolean left) {
        return sides.stream().map(side -> left ? side.left() : side.right()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
