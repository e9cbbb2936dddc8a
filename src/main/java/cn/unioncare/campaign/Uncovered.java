package cn.unioncare.campaign;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The households behind the figures of the coverage, names shortened; a page costs a fixed number of statements. */
@Repository
class Uncovered {

    private final JdbcClient jdbc;
    private final Unions unions;
    private final HouseholdNames names;
    private final GiftTable gifts;
    private final CodeLists lists;

    Uncovered(JdbcClient jdbc, Unions unions, HouseholdNames names, GiftTable gifts, CodeLists lists) {
        this.jdbc = jdbc;
        this.unions = unions;
        this.names = names;
        this.gifts = gifts;
        this.lists = lists;
    }

    private record Row(String subject, String archive, UnionCode owner, String kind, String state, String visit, LocalDate visitedOn,
                       String excuse, String campaign) { }

    /** For the step that explains them: those that are neither visited nor explained, of the own union's campaign and below. */
    List<Map<String, String>> first(Campaign campaign, int most) {
        return page(campaign, unions.subtree(campaign.union()), "UNCOVERED", null, most).stream().map(one -> Map.of("household",
            one.household(), "name", one.name(), "unionName", one.unionName(), "kind", one.kindName())).toList();
    }

    /**
     * @param owners of these visiting unions, all within the campaign's subtree
     * @param state  UNCOVERED, VISITED or EXCUSED; null for all
     */
    List<HouseholdLine> page(Campaign campaign, List<Union> owners, String state, String after, int limit) {
        List<Row> rows = jdbc.sql("select * from " + Coverage.HOUSEHOLDS + """
                h where owner_union in (:owners) and subject > :after
                  and (cast(:state as varchar) is null or state = :state
                       or :state = 'UNCOVERED' and (state is null or state in ('LISTED', 'VISITING')))
                order by subject fetch first :limit rows only""")
            .param("season", campaign.season().value()).param("until", campaign.until()).param("closed", campaign.isClosed())
            .param("unions", codes(unions.subtree(campaign.union())))
            .param("owners", codes(owners)).param("after", after == null ? "" : after).param("state", state).param("limit", limit)
            .query(Uncovered::row).list();
        Map<String, String> archived = new HashMap<>();
        rows.forEach(row -> archived.put(row.subject(), row.archive()));
        Map<String, String> shown = names.of(campaign.season(), archived);
        Map<UnionCode, String> unionNames = owners.stream().collect(Collectors.toMap(Union::code, Union::name));
        Map<String, List<HouseholdLine.Money>> money = gifts.of(rows.stream().map(Row::visit).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> line(row, shown, unionNames, money.getOrDefault(row.visit(), List.of()))).toList();
    }

    private HouseholdLine line(Row row, Map<String, String> shown, Map<UnionCode, String> unionNames,
                               List<HouseholdLine.Money> money) {
        String state = row.state() == null ? "UNLISTED" : row.state();
        return new HouseholdLine(row.subject(), row.archive(), shown.getOrDefault(row.subject(), ""), row.owner().value(),
            unionNames.get(row.owner()), row.kind(), lists.labelOf("campaign-target", row.kind()).orElse(row.kind()), state,
            row.state() == null ? "未列入名单" : TargetState.valueOf(state).label(), row.visit(), row.visitedOn(),
            row.excuse() == null ? null : lists.labelOf("unvisited-reason", row.excuse()).orElse(row.excuse()), row.campaign(), money);
    }

    private static List<String> codes(Collection<Union> some) {
        return some.stream().map(Union::code).map(UnionCode::value).toList();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(row.getString("subject"), row.getString("archive"), new UnionCode(row.getString("owner_union")), row.getString("kind"),
            row.getString("state"), row.getString("visit"), row.getObject("visited_on", LocalDate.class), row.getString("excuse"),
            row.getString("campaign"));
    }
}
