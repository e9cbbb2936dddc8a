package cn.unioncare.campaign;

import cn.unioncare.payments.PaymentState;
import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is to be paid and what has been asked for, read from the payments themselves: no second account is kept of them. */
@Repository
class GiftTable {

    private static final String LIVE = "p.state not in ('CANCELLED', 'REVERSED')";
    private static final String DUE = """
        select t.subject, t.archive, t.archive_case, t.kind, t.visit, v.gift
        from campaign_target t join campaign_visit v on v.visit = t.visit
        where t.campaign = :campaign and t.state = 'VISITED'\s""";

    private final JdbcClient jdbc;

    GiftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A household that has been visited.
     *
     * @param archive null for a family that is not on file, and so is its case
     * @param gift    元, as the visit proposed
     */
    record Due(String subject, String archive, CaseId archiveCase, String kind, CaseId visit, BigDecimal gift) {

        /** What the visit proposed, otherwise the plan's standard for such a household; nothing where there is neither. */
        BigDecimal sum(Map<String, BigDecimal> standards) {
            return gift.signum() > 0 ? gift : standards.getOrDefault(kind, BigDecimal.ZERO);
        }
    }

    /** What one source has paid on one day. @param day null for what has been asked for and is not paid yet */
    record Paid(String source, LocalDate day, int households, BigDecimal amount) { }

    /**
     * Those that have been visited and may be paid from that source, the first so many: nothing has been asked for them, or it
     * was given up, reversed, or came back after a mistake.
     *
     * @param after the subject after which they begin; empty for the first
     */
    List<Due> due(Campaign campaign, String source, String after, int limit) {
        return jdbc.sql(DUE + """
                and t.subject > :after and not exists (select 1 from payment_once o where o.household = t.subject
                    and o.occasion = t.season and o.source = :source) order by t.subject fetch first :limit rows only""")
            .param("campaign", campaign.number().value()).param("source", source).param("after", after).param("limit", limit)
            .query(GiftTable::due).list();
    }

    /** The first so many that have been visited and not been asked for from any source. */
    List<Due> waiting(Campaign campaign, int limit) {
        return jdbc.sql(DUE + """
                and not exists (select 1 from payment_once o where o.household = t.subject and o.occasion = t.season)
                order by t.subject fetch first :limit rows only""")
            .param("campaign", campaign.number().value()).param("limit", limit).query(GiftTable::due).list();
    }

    /** How many have been visited and not been asked for from any source. */
    int waiting(Campaign campaign) {
        return jdbc.sql("""
                select count(*) from campaign_target t where t.campaign = ? and t.state = 'VISITED'
                  and not exists (select 1 from payment_once o where o.household = t.subject and o.occasion = t.season)""")
            .param(campaign.number().value()).query(Integer.class).single();
    }

    List<Due> of(Campaign campaign, Collection<String> subjects) {
        return jdbc.sql(DUE + "and t.subject in (:subjects)").param("campaign", campaign.number().value()).param("subjects", subjects)
            .query(GiftTable::due).list();
    }

    /** 元 that have been asked for from that source, paid or not, less what came back. */
    BigDecimal asked(Campaign campaign, String source) {
        return jdbc.sql("""
                select coalesce(sum(p.amount - p.recovered), 0) from payment_order p join campaign_target t on t.visit = p.case_id
                where t.campaign = ? and p.source = ? and\s""" + LIVE)
            .params(campaign.number().value(), source).query(BigDecimal.class).single();
    }

    /** By source and day, of what the unions of the campaign's subtree pay, wherever the household has gone since. */
    List<Paid> paid(Campaign campaign, Collection<UnionCode> unions) {
        return jdbc.sql("""
                select p.source, p.paid_on, count(*), sum(p.amount - p.recovered) from payment_order p
                join campaign_target t on t.visit = p.case_id
                where t.season = :season and p.payer in (:unions) and\s""" + LIVE + """
                 group by p.source, p.paid_on order by p.source, p.paid_on""")
            .param("season", campaign.season().value()).param("unions", unions.stream().map(UnionCode::value).toList())
            .query((row, index) -> new Paid(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getBigDecimal(4))).list();
    }

    /** What was asked for with each of these visits and what became of it, oldest first; given up ones left out. One statement. */
    Map<String, List<HouseholdLine.Money>> of(Collection<String> visits) {
        Map<String, List<HouseholdLine.Money>> found = new HashMap<>();
        if (!visits.isEmpty()) {
            jdbc.sql("""
                    select case_id, number, source, amount, recovered, state from payment_order
                    where case_id in (:visits) and state <> 'CANCELLED' order by number""").param("visits", visits).query(row -> {
                        PaymentState state = PaymentState.valueOf(row.getString("state"));
                        found.computeIfAbsent(row.getString("case_id"), visit -> new ArrayList<>()).add(new HouseholdLine.Money(
                            row.getString("number"), row.getString("source"), row.getBigDecimal("amount"),
                            row.getBigDecimal("recovered"), state.name(), state.label()));
                    });
        }
        return found;
    }

    private static Due due(ResultSet row, int index) throws SQLException {
        String archiveCase = row.getString("archive_case");
        return new Due(row.getString("subject"), row.getString("archive"), archiveCase == null ? null : new CaseId(archiveCase),
            row.getString("kind"), new CaseId(row.getString("visit")), row.getBigDecimal("gift"));
    }
}
