package cn.unioncare.payments;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The funds of a union and of those below it, with what moved in them. */
@Service
public class FundSearch {

    /** @param payment null where money came in */
    public record Entry(int seq, Movement kind, String kindName, BigDecimal amount, BigDecimal available, BigDecimal reserved,
                        BigDecimal spent, String payment, String document, String enteredBy, OffsetDateTime enteredAt) { }

    /** @param next what {@code after} must be for the page after this; null on the last */
    public record Entries(List<Entry> items, Integer next) { }

    private static final String FUNDS = """
        select fund.*, (select count(*) from fund_deposit d where d.fund = fund.number and d.state = 'PROPOSED') as waiting
        from fund\s""";

    private final JdbcClient jdbc;
    private final Unions unions;
    private final FundSources sources;

    FundSearch(JdbcClient jdbc, Unions unions, FundSources sources) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.sources = sources;
    }

    /** @param union only that one and those below it; null for the asker's own; @param year null for all */
    @Transactional(readOnly = true)
    public List<Fund> list(String union, Integer year, Actor actor) {
        Map<String, String> names = names(union, actor);
        return jdbc.sql(FUNDS + """
                where union_code in (:unions) and (cast(:year as integer) is null or fund_year = :year)
                order by fund_year desc, union_code, source""")
            .param("unions", names.keySet()).param("year", year).query((row, index) -> fund(row, names)).list();
    }

    /** @throws Refusal 404 if there is none, or it is not of the asker's unions */
    @Transactional(readOnly = true)
    public Fund get(String number, Actor actor) {
        Map<String, String> names = names(null, actor);
        return jdbc.sql(FUNDS + "where number = ?").param(number).query((row, index) -> fund(row, names)).optional()
            .filter(fund -> names.containsKey(fund.union()))
            .orElseThrow(() -> Refusal.notFound(Refusal.NOT_YOURS));
    }

    /** Newest first. @param after the number of the entry after which the page begins; null for the first page */
    @Transactional(readOnly = true)
    public Entries entries(String fund, int limit, Integer after, Actor actor) {
        get(fund, actor);
        List<Entry> found = jdbc.sql("""
                select * from fund_entry where fund = :fund and (cast(:after as integer) is null or seq < :after)
                order by seq desc fetch first :limit rows only""")
            .param("fund", fund).param("after", after).param("limit", limit + 1).query(FundSearch::entry).list();
        boolean more = found.size() > limit;
        List<Entry> page = more ? found.subList(0, limit) : found;
        return new Entries(page, more ? page.get(limit - 1).seq() : null);
    }

    /** The unions that may be looked at, with their names. @throws Refusal 404 for another's */
    Map<String, String> names(String union, Actor actor) {
        UnionCode top = union == null || union.isBlank() ? actor.union() : code(union);
        if (!top.equals(actor.union()) && !unions.isWithin(top, actor.union())) {
            throw Refusal.notFound("没有这个工会，或者它不在您的办理范围内");
        }
        return unions.subtree(top).stream().collect(Collectors.toMap(one -> one.code().value(), Union::name));
    }

    private static UnionCode code(String text) {
        try {
            return new UnionCode(text);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.invalid("union", "工会编码应为 2 至 12 位数字或大写字母");
        }
    }

    private Fund fund(ResultSet row, Map<String, String> names) throws SQLException {
        String union = row.getString("union_code");
        String source = row.getString("source");
        return new Fund(row.getString("number"), union, names.getOrDefault(union, union), source,
            sources.nameOf(source), row.getInt("fund_year"), row.getBigDecimal("available"), row.getBigDecimal("reserved"),
            row.getBigDecimal("spent"), row.getInt("waiting"));
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        Movement kind = Movement.valueOf(row.getString("kind"));
        return new Entry(row.getInt("seq"), kind, kind.label(), row.getBigDecimal("amount"), row.getBigDecimal("available_by"),
            row.getBigDecimal("reserved_by"), row.getBigDecimal("spent_by"), row.getString("payment"),
            row.getString("document"), row.getString("entered_by"), DepositTable.inChina(row, "entered_at"));
    }
}
