package cn.unioncare.inspection;

import cn.unioncare.inspection.Sampling.Drawn;
import cn.unioncare.history.EndedCases.Ended;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Audits and their samples as they are kept. */
@Repository
class AuditTable {

    private static final String AUDIT = """
        select a.*, m.name as made_by_name, c.name as closed_by_name from inspection_audit a
        left join person m on m.login = a.made_by left join person c on c.login = a.closed_by""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    AuditTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(Audit audit, List<Drawn> drawn) {
        jdbc.sql("""
                insert into inspection_audit (number, union_code, title, flows, ended_from, ended_until, size, seed, population, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(audit.number(), audit.union(), audit.title(), String.join(",", audit.flows()), audit.from(), audit.until(), audit.size(),
                audit.seed(), audit.population(), audit.madeBy(), audit.madeAt()).update();
        batch.batchUpdate("""
            insert into inspection_stratum (audit, union_code, flow, filed_in, outcome, population, drawn) values (?, ?, ?, ?, ?, ?, ?)""",
            drawn.stream().map(one -> new Object[] {audit.number(), one.stratum().union(), one.stratum().flow(), one.stratum().year(),
                one.stratum().outcome(), one.population(), one.cases().size()}).toList());
        List<Object[]> rows = new ArrayList<>();
        drawn.forEach(one -> one.cases().forEach(ended -> rows.add(row(audit, rows.size() + 1, one.stratum(), ended))));
        batch.batchUpdate("""
            insert into inspection_sample (audit, seq, case_id, instance_id, union_code, flow, filed_in, outcome)
            values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    private static Object[] row(Audit audit, int seq, Stratum stratum, Ended ended) {
        return new Object[] {audit.number(), seq, ended.caseId().value(), ended.run(), stratum.union(), stratum.flow(), stratum.year(),
            stratum.outcome()};
    }

    /** @param after the number after which the page begins; null for the first page */
    List<Audit> list(Map<String, String> unions, String after, int limit) {
        return jdbc.sql(AUDIT + """
                 where a.union_code in (:unions)
                  and (cast(:after as varchar) is null or a.made_at < (select made_at from inspection_audit where number = :after)
                       or a.made_at = (select made_at from inspection_audit where number = :after) and a.number < :after)
                order by a.made_at desc, a.number desc fetch first :limit rows only""")
            .param("unions", unions.keySet()).param("after", after).param("limit", limit)
            .query((row, index) -> audit(row, unions)).list();
    }

    Optional<Audit> find(String number, Map<String, String> unions) {
        return jdbc.sql(AUDIT + " where a.number = :number and a.union_code in (:unions)").param("number", number)
            .param("unions", unions.keySet()).query((row, index) -> audit(row, unions)).optional();
    }

    /** Until the transaction ends nobody else adds to the audit or ends it. */
    void hold(String number) {
        jdbc.sql("select number from inspection_audit where number = ? for update").param(number).query(String.class).single();
    }

    List<DrawnStratum> strata(String audit, Map<String, String> unions, Map<String, String> words) {
        return jdbc.sql("select * from inspection_stratum where audit = ? order by union_code, flow, filed_in, outcome").param(audit)
            .query((row, index) -> new DrawnStratum(unions.get(row.getString("union_code")), words.get(row.getString("flow")),
                row.getInt("filed_in"), words.get(row.getString("flow") + "/" + row.getString("outcome")), row.getInt("population"),
                row.getInt("drawn"))).list();
    }

    List<SampledCase> cases(String audit, Map<String, String> unions, Map<String, String> words) {
        return jdbc.sql("""
                select s.*, p.name as read_by_name, t.population as alike, t.drawn as alike_drawn,
                  (select count(*) from inspection_finding f where f.audit = s.audit and f.case_id = s.case_id) as findings
                from inspection_sample s left join person p on p.login = s.read_by
                join inspection_stratum t on t.audit = s.audit and t.union_code = s.union_code and t.flow = s.flow
                  and t.filed_in = s.filed_in and t.outcome = s.outcome
                where s.audit = ? order by s.seq""").param(audit)
            .query((row, index) -> new SampledCase(row.getInt("seq"), row.getString("case_id"), row.getString("instance_id"),
                row.getString("union_code"), unions.get(row.getString("union_code")), row.getString("flow"), words.get(row.getString("flow")),
                row.getInt("filed_in"), row.getString("outcome"), words.get(row.getString("flow") + "/" + row.getString("outcome")),
                row.getInt("alike"), row.getInt("alike_drawn"), row.getString("read_by"), row.getString("read_by_name"), at(row, "read_at"),
                row.getInt("findings"))).list();
    }

    /** Whoever reads it first is kept. */
    void read(String audit, String caseId, String login, OffsetDateTime at) {
        jdbc.sql("update inspection_sample set read_by = ?, read_at = ? where audit = ? and case_id = ? and read_at is null")
            .params(login, at, audit, caseId).update();
    }

    /** @return whether it was open */
    boolean close(String audit, String login, OffsetDateTime at, String unreadReason) {
        return jdbc.sql("update inspection_audit set closed_by = ?, closed_at = ?, unread_reason = ? where number = ? and closed_at is null")
            .params(login, at, unreadReason, audit).update() > 0;
    }

    private static Audit audit(ResultSet row, Map<String, String> unions) throws SQLException {
        Collection<String> flows = row.getString("flows").isEmpty() ? List.of() : Arrays.asList(row.getString("flows").split(","));
        return new Audit(row.getString("number"), row.getString("union_code"), unions.get(row.getString("union_code")), row.getString("title"),
            List.copyOf(flows), row.getObject("ended_from", LocalDate.class), row.getObject("ended_until", LocalDate.class), row.getInt("size"),
            row.getLong("seed"), row.getInt("population"), row.getString("made_by"), row.getString("made_by_name"),
            at(row, "made_at"), row.getString("closed_by"), row.getString("closed_by_name"), at(row, "closed_at"),
            row.getString("unread_reason"));
    }

    static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.ofHours(8));
    }
}
