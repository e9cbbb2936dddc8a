package cn.unioncare.oversight;

import cn.unioncare.board.LateMatters.Late;
import cn.unioncare.oversight.Inspection.State;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.UnionCareClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inspections as rows; what was written lies with the steps of the case. */
@Repository
class InspectionTable {

    private static final String OWED = "state in ('ASKED', 'RETURNED', 'RECTIFYING')";

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

    /**
     * @param asked  only those that these are asked; null for all
     * @param lateOn the day before which those wanted should have been answered; null for all
     */
    record Filter(boolean openOnly, String[] asked, LocalDate lateOn) { }

    /** How many should have been answered or put right before that day, and which day passed first. */
    Map<UnionCode, Late> late(String[] unions, LocalDate today) {
        Map<UnionCode, Late> late = new HashMap<>();
        jdbc.sql("select union_code, count(*), min(due_on) from inspection where union_code = any(:unions) and " + OWED
                + " and due_on < :today group by union_code").param("unions", unions).param("today", today).query(row -> {
                    late.put(new UnionCode(row.getString(1)), new Late(row.getInt(2), row.getObject(3, LocalDate.class)));
                });
        return late;
    }

    /** @param of the unions that ask or are asked; @param after the number after which the page begins, null for the first; newest first */
    List<Inspection> page(String[] of, Filter filter, String after, int most) {
        return jdbc.sql("""
                select * from inspection where (union_code = any(:unions) or by_union = any(:unions))
                  and (not :open or closed_at is null)
                  and (cast(:all as boolean) or union_code = any(:asked))
                  and (cast(:late as date) is null or due_on < :late and\s""" + OWED + """
                )
                  and (cast(:after as varchar) is null or (ordered_at, case_id) <
                       (select i.ordered_at, i.case_id from inspection i where i.case_id = :after))
                order by ordered_at desc, case_id desc fetch first :most rows only""")
            .param("unions", of).param("open", filter.openOnly()).param("all", filter.asked() == null)
            .param("asked", filter.asked() == null ? new String[0] : filter.asked()).param("late", filter.lateOn()).param("after", after).param("most", most)
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
