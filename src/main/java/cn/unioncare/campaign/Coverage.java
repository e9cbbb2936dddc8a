package cn.unioncare.campaign;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.shared.UnionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 全覆盖、不遗漏 (豫工文〔2017〕61号 三2), counted anew each time: every household that is on file in the subtree, also one that nobody
 * has put on a list, and everybody on a list, also one who has left the files. Only a completed visit covers; a payment
 * never does. A fixed number of statements, however many households.
 */
@Repository
public class Coverage {

    /** All that must be covered, with what has become of them. */
    static final String HOUSEHOLDS = """
        (select a.household as subject, a.number as archive, a.owner_union, a.determining_union,
            coalesce(t.kind, 'ON_FILE') as kind, t.state, t.visit, t.visited_on, t.excuse
         from hardship_archive a left join campaign_target t on t.season = :season and t.subject = a.household
         where a.state in ('ACTIVE', 'SUPPORTED') and a.established_on <= :until and a.determining_union in (:unions)
         union all
         select t.subject, t.archive, t.owner_union, t.determining_union, t.kind, t.state, t.visit, t.visited_on, t.excuse
         from campaign_target t
         where t.season = :season and t.determining_union in (:unions)
           and not exists (select 1 from hardship_archive a where a.household = t.subject and a.state in ('ACTIVE', 'SUPPORTED')
               and a.established_on <= :until and a.determining_union in (:unions)))\s""";

    private final JdbcClient jdbc;
    private final Unions unions;

    Coverage(JdbcClient jdbc, Unions unions) {
        this.jdbc = jdbc;
        this.unions = unions;
    }

    /** By the union that visits (建档工会). */
    public Map<UnionCode, Counts> byOwner(Campaign campaign) {
        return byOwner(campaign, unions.subtree(campaign.union()));
    }

    Map<UnionCode, Counts> byOwner(Campaign campaign, List<Union> subtree) {
        Map<UnionCode, Counts> counts = new HashMap<>();
        jdbc.sql("""
                select owner_union, count(*), sum(case when state = 'VISITED' then 1 else 0 end),
                    sum(case when state = 'EXCUSED' then 1 else 0 end)
                from\s""" + HOUSEHOLDS + "h group by owner_union")
            .param("season", campaign.season().value()).param("until", campaign.until())
            .param("unions", subtree.stream().map(Union::code).map(UnionCode::value).toList())
            .query(row -> {
                counts.put(new UnionCode(row.getString(1)), new Counts(row.getInt(2), row.getInt(3), row.getInt(4)));
            });
        return counts;
    }

    public Counts of(Campaign campaign) {
        return byOwner(campaign).values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** How many households these unions have visited on each day. */
    Map<LocalDate, Integer> byDay(Campaign campaign, Collection<UnionCode> owners) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        jdbc.sql("""
                select visited_on, count(*) from campaign_visit where season = :season and owner_union in (:owners)
                group by visited_on""")
            .param("season", campaign.season().value()).param("owners", owners.stream().map(UnionCode::value).toList())
            .query(row -> {
                days.put(row.getObject(1, LocalDate.class), row.getInt(2));
            });
        return days;
    }
}
