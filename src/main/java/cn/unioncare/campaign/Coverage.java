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
    static final String HOUSEHOLDS = households("", "hardship_archive where established_on <= :until and not cast(:closed as boolean) and "
        + "determining_union in (:unions)", "campaign_target where season = :season and determining_union in (:unions)");
    /** Who takes part in which season whose last day lies between {@code :from} and {@code :until}. */
    static final String TAKING_PART = """
        with recursive taking_part (of_season, last_day, has_ended, of_union) as (
            select season, until_day, case when state = 'CLOSED' then true else false end, union_code from campaign
            where parent is null and until_day between :from and :until
            union all
            select c.of_season, c.last_day, c.has_ended, u.code from union_unit u join taking_part c on u.parent = c.of_union)
        """;
    /** {@link #HOUSEHOLDS} of all those seasons, as far as {@code :unions} determine them. */
    static final String OF_SEASONS = households("of_season, ", "hardship_archive join taking_part on of_union = determining_union "
        + "where established_on <= last_day and not has_ended and determining_union = any(:unions)",
        "campaign_target join taking_part on of_season = season and of_union = determining_union where determining_union = any(:unions)");

    private static String households(String of, String files, String lists) {
        return "(select " + of + """
            subject, max(archive) as archive, coalesce(max(kept_by), max(visited_by)) as owner_union, max(determined_by) as determined_by,
                max(archive_case) as archive_case, coalesce(max(kind), 'ON_FILE') as kind, max(state) as state, max(visit) as visit,
                max(visited_on) as visited_on, max(excuse) as excuse, max(campaign) as campaign
            from (select\s""" + of + """
                household as subject, number as archive, owner_union as kept_by, cast(null as varchar) as visited_by,
                    determining_union as determined_by, case_id as archive_case, cast(null as varchar) as kind, cast(null as varchar) as state,
                    cast(null as varchar) as visit, cast(null as date) as visited_on, cast(null as varchar) as excuse,
                    cast(null as varchar) as campaign
                from\s""" + files + " and state in ('ACTIVE', 'SUPPORTED') union all select " + of + """
                subject, archive, null, owner_union, determining_union, archive_case, kind, state, visit, visited_on, excuse, campaign
                from\s""" + lists + ") known group by " + of + "subject) ";
    }

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
