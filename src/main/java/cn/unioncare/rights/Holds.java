package cn.unioncare.rights;

import cn.unioncare.shared.CaseId;
import cn.unioncare.workflow.UnionCareClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holds of the cases; whoever changes them holds the case. */
@Repository
class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void place(CaseId caseId, Hold.Reason reason, String document, String login, OffsetDateTime at) {
        jdbc.sql("""
                insert into retention_hold (case_id, seq, reason, document, placed_by, placed_at)
                select cast(:case as varchar), coalesce(max(seq), 0) + 1, cast(:reason as varchar),
                    cast(:document as varchar), cast(:login as varchar), cast(:at as timestamp with time zone)
                from retention_hold where case_id = :case""")
            .param("case", caseId.value()).param("reason", reason.name()).param("document", document)
            .param("login", login).param("at", at).update();
    }

    /** @return whether there was one */
    boolean lift(CaseId caseId, String login, OffsetDateTime at) {
        return jdbc.sql("update retention_hold set lifted_by = ?, lifted_at = ? where case_id = ? and lifted_at is null")
            .params(login, at, caseId.value()).update() > 0;
    }

    Optional<Hold> of(CaseId caseId) {
        return Optional.ofNullable(of(List.of(caseId.value())).get(caseId.value()));
    }

    /** By the number of the case; what is not held is left out. */
    Map<String, Hold> of(Collection<String> cases) {
        return cases.isEmpty() ? Map.of()
            : jdbc.sql("select * from retention_hold where lifted_at is null and case_id in (:cases)")
                .param("cases", cases).query(Holds::hold).list().stream()
                .collect(Collectors.toMap(Hold::caseId, Function.identity()));
    }

    private static Hold hold(ResultSet row, int index) throws SQLException {
        Hold.Reason reason = Hold.Reason.valueOf(row.getString("reason"));
        return new Hold(row.getString("case_id"), reason, reason.label(), row.getString("document"),
            row.getString("placed_by"), row.getObject("placed_at", OffsetDateTime.class)
                .atZoneSameInstant(UnionCareClock.CHINA).toOffsetDateTime());
    }
}
