package cn.unioncare.campaign;

import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Figures;
import cn.unioncare.statistics.Scope;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What the campaigns came to whose last day lies in the period, for the union that determines (全覆盖、不遗漏; 规范、及时、足额,
 * 豫工文〔2017〕61号 三2、三4). Who had to be visited and who was, by the rule of {@link Coverage}; what was asked for and what of it had
 * been paid by the last day. One statement for the households and one for the money.
 */
@Component
class SeasonFigures implements Figures {

    // What was given up or reversed is asked for anew, and counts once; what is asked back had been paid.
    private static final String GIFTS = """
        select p.number as row_key, p.number as record, coalesce(t.archive_case, p.case_id) as case_id, p.payer as of_union, '慰问金　' || p.household as title, p.amount as amount,
            case when p.paid_on <= c.last_day then true else false end as good
        from (select distinct of_season, last_day from taking_part) c join campaign_target t on t.season = c.of_season
        join payment_order p on p.case_id = t.visit where p.payer = any(:unions) and p.state not in ('CANCELLED', 'REVERSED')\s""";
    private static final String HOUSEHOLDS = "select h.of_season || ' ' || h.subject as row_key, coalesce(h.archive, h.visit) as record, "
        + "coalesce(h.archive_case, h.visit) as case_id, h.determined_by as of_union, '走访　' || h.subject as title, cast(1 as numeric) as amount, "
        + "case when h.state = 'VISITED' then true else false end as good from " + Coverage.OF_SEASONS + " h ";

    private enum Figure {
        HOUSEHOLDS_DUE("campaign.seasons.households", HOUSEHOLDS, false),
        HOUSEHOLDS_VISITED("campaign.seasons.visited", HOUSEHOLDS, true),
        GIFTS_ASKED("campaign.seasons.asked", GIFTS, false),
        GIFTS_IN_TIME("campaign.seasons.paid", GIFTS, true);

        private final String id;
        private final String records;
        private final boolean good;

        Figure(String id, String records, boolean good) {
            this.id = id;
            this.records = records;
            this.good = good;
        }
    }

    private static final Map<String, Figure> ALL = Arrays.stream(Figure.values()).collect(Collectors.toMap(one -> one.id, Function.identity()));

    private final JdbcClient jdbc;

    SeasonFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> ids() {
        return ALL.keySet();
    }

    @Override
    public Map<String, Map<UnionCode, BigDecimal>> count(Set<String> wanted, Scope scope) {
        Map<String, Map<UnionCode, BigDecimal>> counted = new HashMap<>();
        wanted.forEach(id -> counted.put(id, new HashMap<>()));
        wanted.stream().map(ALL::get).collect(Collectors.groupingBy(figure -> figure.records)).forEach((records, some) ->
            asked(scope, jdbc.sql(Coverage.TAKING_PART + "select of_union, sum(amount) as whole, sum(case when good then amount else 0 end) as part from ("
                    + records + ") r group by of_union")).query(row -> {
                UnionCode union = new UnionCode(row.getString("of_union"));
                for (Figure figure : some) {
                    counted.get(figure.id).put(union, row.getBigDecimal(figure.good ? "part" : "whole"));
                }
            }));
        return counted;
    }

    @Override
    public Behind behind(String id, Scope scope, String after, int limit) {
        Figure figure = ALL.get(id);
        return Behind.page(asked(scope, jdbc.sql(Coverage.TAKING_PART + "select * from (" + figure.records + ") r where row_key > :after"
                + (figure.good ? " and good" : "") + " order by row_key fetch first :limit rows only"))
            .param("after", after == null ? "" : after).param("limit", limit + 1).query(SeasonFigures::card).list(), limit);
    }

    private static StatementSpec asked(Scope scope, StatementSpec statement) {
        return statement.param("unions", scope.codes()).param("from", scope.from()).param("until", scope.until());
    }

    private static Behind.Card card(ResultSet row, int index) throws SQLException {
        return new Behind.Card(row.getString("row_key"), row.getString("record"), row.getString("case_id"), row.getString("title"),
            new UnionCode(row.getString("of_union")), row.getBigDecimal("amount"));
    }
}
