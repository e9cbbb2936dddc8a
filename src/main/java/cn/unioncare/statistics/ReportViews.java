package cn.unioncare.statistics;

import cn.unioncare.organisation.People;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.AmendmentTable.Difference;
import cn.unioncare.statistics.AmendmentTable.Stored;
import cn.unioncare.statistics.Report.Change;
import cn.unioncare.statistics.Report.State;
import cn.unioncare.statistics.ReportTable.Head;
import cn.unioncare.statistics.ReportTable.Signed;
import cn.unioncare.statistics.StatSheet.CheckResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A report as people read it. */
@Component
class ReportViews {

    private final ReportTable reports;
    private final AmendmentTable amendments;
    private final StatTables tables;
    private final Subjects subjects;
    private final Counting counting;
    private final ReportedBelow below;
    private final Unions unions;
    private final People people;

    ReportViews(ReportTable reports, AmendmentTable amendments, StatTables tables, Subjects subjects, Counting counting,
                ReportedBelow below, Unions unions, People people) {
        this.reports = reports;
        this.amendments = amendments;
        this.tables = tables;
        this.subjects = subjects;
        this.counting = counting;
        this.below = below;
        this.unions = unions;
        this.people = people;
    }

    Report of(Head head, Actor actor) {
        StatTable table = tables.get(head.table());
        List<Stored> amended = amendments.of(head.number());
        List<Row> rows = Amended.of(reports.rows(head.number()), amended);
        List<Signed> signed = reports.signatures(head.number());
        Names names = new Names(head.number(), table, rows, people.namesOf(logins(signed, amended)), unions);
        boolean own = actor.union().equals(head.union());
        boolean signedBefore = signed.stream().anyMatch(one -> one.login().equals(actor.login()));
        boolean open = amended.stream().anyMatch(one -> one.state() == AmendmentTable.State.ASKED);
        return new Report(head.number(), table.id(), table.titleFor(head.until()), head.union().value(), unions.nameOf(head.union()),
            head.from(), head.until(), head.season(), head.state(), head.state().label(), rows,
            checks(head, table, rows), signed.stream().map(names::signature).toList(),
            amended.stream().map(names::amendment).toList(), names.changes(later(head, rows)), outstanding(head),
            own && head.state() == State.DRAWN_UP && actor.is("reviewer") && !signedBefore,
            own && head.state() == State.REVIEWED && actor.is("approver") && !signedBefore,
            own && (head.state() == State.DRAWN_UP && actor.is("reviewer") || head.state() == State.REVIEWED && actor.is("approver")),
            own && head.state() == State.LOCKED && actor.is("clerk") && !open,
            own && open && actor.is("approver") && amended.stream().noneMatch(one ->
                one.state() == AmendmentTable.State.ASKED && one.askedBy().equals(actor.login())));
    }

    private List<CheckResult> checks(Head head, StatTable table, List<Row> rows) {
        List<CheckResult> checks = new ArrayList<>(StatSheet.checks(table, rows));
        checks.add(below.check(head, table, rows));
        return checks;
    }

    /** What the records say otherwise by now than a locked report and its amendments. */
    List<Difference> later(Head head) {
        return later(head, Amended.of(reports.rows(head.number()), amendments.of(head.number())));
    }

    /** The names of the unions next below that determine and have not locked the same. */
    List<String> outstanding(Head head) {
        Map<String, String> below = unions.subtree(head.union()).stream().filter(Union::determines)
            .filter(union -> union.parent().filter(head.union()::equals).isPresent())
            .collect(Collectors.toMap(union -> union.code().value(), Union::name));
        Set<String> missing = new TreeSet<>(below.keySet());
        reports.locked(head, below.keySet()).forEach(missing::remove);
        return missing.stream().map(below::get).toList();
    }

    private List<Difference> later(Head head, List<Row> rows) {
        return head.state() != State.LOCKED ? List.of() : Amended.between(rows, counting.sheet(subjects.of(
            new Wish(head.table(), head.union().value(), head.from(), head.until(), head.season()),
            Actor.system(head.union()))).rows());
    }

    private static Set<String> logins(List<Signed> signed, List<Stored> amended) {
        return Stream.concat(signed.stream().map(Signed::login),
                amended.stream().flatMap(one -> Stream.of(one.askedBy(), one.decidedBy() == null ? one.askedBy() : one.decidedBy())))
            .collect(Collectors.toSet());
    }

    /** Rows, columns and people under the names that people know them by. */
    private record Names(String report, StatTable table, List<Row> rows, Map<String, String> people, Unions unions) {

        Report.Signature signature(Signed signed) {
            return new Report.Signature(signed.act().name(), signed.act().label(), name(signed.login()), signed.note(),
                signed.at());
        }

        Report.Amendment amendment(Stored stored) {
            return new Report.Amendment(stored.seq(), report + "-GZ%02d".formatted(stored.seq()), stored.reason(), stored.state().name(), stored.state().label(),
                name(stored.askedBy()), stored.askedAt(), stored.decidedBy() == null ? null : name(stored.decidedBy()),
                stored.decidedAt(), stored.note(), changes(stored.differences()));
        }

        List<Change> changes(List<Difference> differences) {
            Map<String, Row> byKey = rows.stream().collect(Collectors.toMap(Row::key, Function.identity()));
            return differences.stream().map(one -> {
                Column column = table.column(one.column());
                String row = byKey.containsKey(one.row()) ? byKey.get(one.row()).name()
                    : unions.nameOf(new UnionCode(one.row()));
                return new Change(one.row(), row, column.id(), column.title(), column.unit(), one.before(), one.after());
            }).toList();
        }

        private String name(String login) {
            return people.getOrDefault(login, login);
        }
    }
}
