package cn.unioncare.campaign;

import cn.unioncare.campaign.CampaignFigure.Source;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.statistics.Behind;
import cn.unioncare.statistics.Figures;
import cn.unioncare.statistics.Scope;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The campaign's part of 附件1, from the visits and the activities: one statement for each of the two, however many columns
 * and unions. A visit counts for the union that went (建档工会), an activity for the one that entered it.
 */
@Component
class CampaignFigures implements Figures {

    private final Map<String, CampaignFigure> figures = CampaignFigure.all();
    private final JdbcClient jdbc;

    CampaignFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> ids() {
        return figures.keySet();
    }

    @Override
    public Map<String, Map<UnionCode, BigDecimal>> count(Set<String> wanted, Scope scope) {
        Map<String, Map<UnionCode, BigDecimal>> counted = new HashMap<>();
        wanted.stream().map(figures::get).collect(Collectors.groupingBy(figure -> figure.source)).forEach((source, some) ->
            count(source, some, scope, counted));
        return counted;
    }

    @Override
    public Behind behind(String id, Scope scope, String after, int limit) {
        CampaignFigure figure = figures.get(id);
        Source source = figure.source;
        boolean visit = source == Source.VISIT;
        List<Behind.Card> found = asked(scope, jdbc.sql("select " + source.key + ", " + source.union + ", " + figure.amount
                + (visit ? ", r.subject" : ", r.campaign") + source.rows() + " and " + figure.condition + " and " + figure.amount + " <> 0 and "
                + source.key + " > :after order by " + source.key + " fetch first :limit rows only"))
            .param("after", after == null ? "" : after).param("limit", limit + 1)
            .query((row, index) -> new Behind.Card(row.getString(1), row.getString(1), visit ? row.getString(1) : null,
                (visit ? "走访 " : "活动记录 ") + row.getString(4), new UnionCode(row.getString(2)), row.getBigDecimal(3))).list();
        return Behind.page(found, limit);
    }

    private void count(Source source, List<CampaignFigure> some, Scope scope, Map<String, Map<UnionCode, BigDecimal>> counted) {
        some.forEach(figure -> counted.put(figure.id(), new HashMap<>()));
        String sums = some.stream().map(figure -> "sum(case when " + figure.condition + " then " + figure.amount + " else 0 end)")
            .collect(Collectors.joining(", "));
        asked(scope, jdbc.sql("select " + source.union + ", " + sums + source.rows() + " group by " + source.union)).query(row -> {
            UnionCode union = new UnionCode(row.getString(1));
            for (int i = 0; i < some.size(); i++) {
                BigDecimal sum = row.getBigDecimal(i + 2);
                if (sum.signum() != 0) {
                    counted.get(some.get(i).id()).put(union, sum);
                }
            }
        });
    }

    private static StatementSpec asked(Scope scope, StatementSpec statement) {
        return statement.param("unions", scope.codes()).param("from", scope.from()).param("until", scope.until())
            .param("season", scope.season());
    }
}
