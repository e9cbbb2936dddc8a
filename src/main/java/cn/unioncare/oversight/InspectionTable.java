package cn.unioncare.oversight;

import cn.unioncare.oversight.Inspection.State;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.UnionCareClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inspections as rows; what was written lies with the steps of the case. */
@Repository
class InspectionTable {

    private final JdbcClient jdbc;

    InspectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Inspection one) {
        jdbc.sql("""
                insert into inspection (case_id, order_number, union_code, by_union, kind, state, due_on, late, ordered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(one.caseId().value(), one.order(), one.union().value(), one.by().value(), one.kind(), one.state().name(), one.dueOn(),
                one.late(), one.orderedAt()).update();
    }

    Optional<Inspection> find(CaseId caseId) {
        return jdbc.sql("select * from inspection where case_id = ?").param(caseId.value()).query(InspectionTable::inspection).optional();
    }

    /** Holds it until the transaction ends. */
    Optional<Inspection> hold(CaseId caseId) {
        return jdbc.sql("select * from inspection where case_id = ? for update").param(caseId.value()).query(InspectionTable::inspection)
            .optional();
    }

    /** @param dueOn the day of what is asked from now on */
    void move(CaseId caseId, State state, LocalDate dueOn, boolean late, OffsetDateTime closedAt) {
        jdbc.sql("update inspection set state = ?, due_on = ?, late = ?, closed_at = ? where case_id = ?")
            .params(state.name(), dueOn, late, closedAt, caseId.value()).update();
    }

    /** @param of the unions that ask or are asked; @param after the number after which the page begins, null for the first; newest first */
    List<Inspection> page(String[] of, boolean openOnly, String after, int most) {
        return jdbc.sql("""
                select * from inspection where (union_code = any(:unions) or by_union = any(:unions))
                  and (not :open or closed_at is null)
                  and (cast(:after as varchar) is null or (ordered_at, case_id) <
                       (select i.ordered_at, i.case_id from inspection i where i.case_id = :after))
                order by ordered_at desc, case_id desc fetch first :most rows only""")
            .param("unions", of).param("open", openOnly).param("after", after).param("most", most)
            .query(InspectionTable::inspection).list();
    }

    private static Inspection inspection(ResultSet row, int index) throws SQLException {
        return new Inspection(new CaseId(row.getString("case_id")), row.getString("order_number"), new UnionCode(row.getString("union_code")),
            new UnionCode(row.getString("by_union")), row.getString("kind"), State.valueOf(row.getString("state")),
            row.getObject("due_on", LocalDate.class), row.getBoolean("late"), at(row, "ordered_at"), at(row, "closed_at"));
    }

    static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime();
    }
}
