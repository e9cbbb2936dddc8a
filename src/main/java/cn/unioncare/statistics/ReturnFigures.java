package cn.unioncare.statistics;

import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind.Card;
import cn.unioncare.statistics.ReportTable.Handed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 报送 as figures: the tables that the union above asked for by a day of the period, and those of them signed by that day. */
@Component
class ReturnFigures implements Figures {

    private static final String ASKED = "statistics.returns.asked";
    private static final String IN_TIME = "statistics.returns.intime";

    private record Owed(UnionCode union, Occasion occasion, LocalDate dueOn) {

        String key() {
            return occasion.key(union);
        }

        boolean isIn(Map<String, Handed> handed) {
            return Optional.ofNullable(handed.get(key())).map(Handed::lockedAt).filter(at -> !at.toLocalDate().isAfter(dueOn)).isPresent();
        }
    }

    private final JdbcClient jdbc;
    private final ReportTable reports;
    private final StatTables tables;

    ReturnFigures(JdbcClient jdbc, ReportTable reports, StatTables tables) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.tables = tables;
    }

    @Override
    public Set<String> ids() {
        return Set.of(ASKED, IN_TIME);
    }

    @Override
    public Map<String, Map<UnionCode, BigDecimal>> count(Set<String> wanted, Scope scope) {
        Map<String, Map<UnionCode, BigDecimal>> counted = new HashMap<>();
        wanted.forEach(id -> counted.put(id, of(id, scope).stream()
            .collect(Collectors.groupingBy(Owed::union, Collectors.reducing(BigDecimal.ZERO, owed -> BigDecimal.ONE, BigDecimal::add)))));
        return counted;
    }

    @Override
    public Behind behind(String id, Scope scope, String after, int limit) {
        return Behind.page(of(id, scope).stream().filter(owed -> after == null || owed.key().compareTo(after) > 0).limit(limit + 1L)
            .map(owed -> new Card(owed.key(), null, null, tables.get(owed.occasion().table()).titleFor(owed.occasion().until())
                + "（统计期 " + owed.occasion().from() + " 至 " + owed.occasion().until() + "，期限 " + owed.dueOn() + "）", owed.union(),
                BigDecimal.ONE)).toList(), limit);
    }

    private List<Owed> of(String id, Scope scope) {
        List<Owed> owed = owed(scope);
        if (id.equals(ASKED)) {
            return owed;
        }
        Map<String, Handed> handed = reports.handedIn(owed.stream().map(Owed::key).collect(Collectors.toSet()));
        return owed.stream().filter(one -> one.isIn(handed)).toList();
    }

    private List<Owed> owed(Scope scope) {
        return jdbc.sql("""
                select c.*, u.code from statistics_call c join union_unit u on u.parent = c.union_code and u.determines
                where u.code = any(:unions) and c.due_on >= :from and c.due_on <= :until""")
            .param("unions", scope.codes()).param("from", scope.from()).param("until", scope.until())
            .query((row, index) -> new Owed(new UnionCode(row.getString("code")), new Occasion(row.getString("table_id"),
                row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class), row.getString("season")),
                row.getObject("due_on", LocalDate.class))).list().stream()
            .sorted(Comparator.comparing(Owed::key)).toList();
    }
}
