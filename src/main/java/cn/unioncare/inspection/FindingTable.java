package cn.unioncare.inspection;

import cn.unioncare.board.LateMatters.Late;
import cn.unioncare.inspection.Finding.Level;
import cn.unioncare.inspection.Finding.State;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings as they are kept, without their words. */
@Repository
class FindingTable {

    private static final String FOUND = """
        select f.*, a.union_code as auditor, au.name as auditor_name, u.name as union_name
        from inspection_finding f join inspection_audit a on a.number = f.audit
        join union_unit au on au.code = a.union_code join union_unit u on u.code = f.union_code""";

    private final JdbcClient jdbc;

    FindingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Finding finding) {
        jdbc.sql("""
                insert into inspection_finding (number, audit, case_id, union_code, level, clause, due_on, state, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(finding.number(), finding.audit(), finding.caseId(), finding.union(), finding.level().name(), finding.clause(),
                finding.dueOn(), finding.state().name(), finding.madeBy(), finding.madeAt()).update();
    }

    /**
     * @param auditing unions whose audits are looked at
     * @param audited  unions that are to answer
     * @param of       only those that these are to answer; null for all
     * @param states   wanted
     * @param lateOn   the day before which those wanted should have been answered; null for all
     */
    List<Finding> list(Collection<String> auditing, Collection<String> audited, Collection<String> of, Set<State> states, LocalDate lateOn, Set<CaseId> kept,
                       String after, int limit, LocalDate today) {
        return jdbc.sql(FOUND + """
                 where (a.union_code in (:auditing) or f.union_code in (:audited)) and f.state in (:states) and f.case_id not in (:kept)
                  and (cast(:all as boolean) or f.union_code in (:of))
                  and (cast(:late as date) is null or f.due_on < :late)
                  and (cast(:after as varchar) is null or f.due_on > (select due_on from inspection_finding where number = :after)
                       or f.due_on = (select due_on from inspection_finding where number = :after) and f.number > :after)
                order by f.due_on, f.number fetch first :limit rows only""")
            .param("auditing", someOf(auditing)).param("audited", someOf(audited)).param("all", of == null)
            .param("of", of == null ? Set.of("") : someOf(of)).param("states", states.stream().map(State::name).toList())
            .param("kept", someOf(kept.stream().map(CaseId::value).toList())).param("late", lateOn).param("after", after).param("limit", limit)
            .query((row, index) -> finding(row, today)).list();
    }

    /** How many should have been answered before that day, and which day passed first. */
    Map<UnionCode, Late> late(String[] unions, LocalDate today, Set<CaseId> kept) {
        Map<UnionCode, Late> late = new HashMap<>();
        jdbc.sql("""
                select union_code, count(*), min(due_on) from inspection_finding where union_code = any(:unions) and state in (:states)
                  and due_on < :today and case_id not in (:kept) group by union_code""")
            .param("unions", unions).param("states", waiting().stream().map(State::name).toList()).param("today", today)
            .param("kept", someOf(kept.stream().map(CaseId::value).toList())).query(row -> {
                late.put(new UnionCode(row.getString(1)), new Late(row.getInt(2), row.getObject(3, LocalDate.class)));
            });
        return late;
    }

    List<Finding> of(String audit, LocalDate today) {
        return jdbc.sql(FOUND + " where f.audit = ? order by f.number").param(audit).query((row, index) -> finding(row, today)).list();
    }

    Optional<Finding> find(String number, LocalDate today) {
        return jdbc.sql(FOUND + " where f.number = ?").param(number).query((row, index) -> finding(row, today)).optional();
    }

    /** @return whether it stood as was thought */
    boolean move(Finding finding, State to, LocalDate dueOn) {
        return jdbc.sql("update inspection_finding set state = ?, due_on = ? where number = ? and state = ?")
            .params(to.name(), dueOn, finding.number(), finding.state().name()).update() > 0;
    }

    boolean close(Finding finding, String login, OffsetDateTime at) {
        return jdbc.sql("update inspection_finding set state = ?, closed_by = ?, closed_at = ? where number = ? and state = ?")
            .params(State.CLOSED.name(), login, at, finding.number(), finding.state().name()).update() > 0;
    }

    // No list may be empty.
    private static Collection<String> someOf(Collection<String> values) {
        return values.isEmpty() ? Set.of("") : values;
    }

    static Set<State> waiting() {
        return EnumSet.allOf(State.class).stream().filter(State::waitsForAnswer).collect(Collectors.toSet());
    }

    private static Finding finding(ResultSet row, LocalDate today) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        Level level = Level.valueOf(row.getString("level"));
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        return new Finding(row.getString("number"), row.getString("audit"), row.getString("auditor"), row.getString("auditor_name"),
            row.getString("case_id"), row.getString("union_code"), row.getString("union_name"), level, level.label(), row.getString("clause"),
            dueOn, state, state.label(), state.waitsForAnswer() && dueOn.isBefore(today), row.getString("made_by"),
            AuditTable.at(row, "made_at"), row.getString("closed_by"), AuditTable.at(row, "closed_at"), List.of());
    }
}
