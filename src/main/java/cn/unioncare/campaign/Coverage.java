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

    /**
     * All that must be covered, with what has become of them: on file, on a list, or both. Grouped and not joined, so that what
     * it costs grows with the households even while the database has no statistics of a list just made. Nobody comes on file
     * for a campaign that has ended.
     */
    static final String HOUSEHOLDS = """
        (select subject, max(archive) as archive, coalesce(max(kept_by), max(visited_by)) as owner_union,
            coalesce(max(kind), 'ON_FILE') as kind, max(state) as state, max(visit) as visit, max(visited_on) as visited_on,
            max(excuse) as excuse
         from (select household as subject, number as archive, owner_union as kept_by, cast(null as varchar) as visited_by,
                cast(null as varchar) as kind, cast(null as varchar) as state, cast(null as varchar) as visit,
                cast(null as date) as visited_on, cast(null as varchar) as excuse
             from hardship_archive
             where state in ('ACTIVE', 'SUPPORTED') and established_on <= :until and determining_union in (:unions)
               and not cast(:closed as boolean)
             union all
             select subject, archive, null, owner_union, kind, state, visit, visited_on, excuse
             from campaign_target where season = :season and determining_union in (:unions)) known
         group by subject)\s""";

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
            .param("closed", campaign.isClosed()).param("unions", subtree.stream().map(Union::code).map(UnionCode::value).toList())
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
