package cn.unioncare.aid;

import cn.unioncare.organisation.Role;
import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.payments.YearsHelp;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.Masking;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 临时救助档案 as they are looked for; those of relatives are left out. */
@Service
public class TemporarySearch {

    /**
     * One record.
     *
     * @param name         shortened; null where it was destroyed by rule
     * @param received     this year, in 元
     * @param conversionOn when an application for an archive was begun with it; null before
     * @param archive      the archive in whose household the person stands today; null without one
     * @param mayConvert   whether whoever asks may begin one
     */
    public record Card(String number, String name, String union, String unionName, LocalDate openedOn, int cases, BigDecimal received,
                       LocalDate conversionOn, String archive, boolean mayConvert) { }

    private final JdbcClient jdbc;
    private final AidSearch search;
    private final TemporaryRecords records;
    private final YearsHelp help;
    private final Unions unions;
    private final Clock clock;

    TemporarySearch(JdbcClient jdbc, AidSearch search, TemporaryRecords records, YearsHelp help, Unions unions, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.records = records;
        this.help = help;
        this.unions = unions;
        this.clock = clock;
    }

    /** Newest first. @param number of a record, or null @throws cn.unioncare.shared.Refusal 404 for a union not within the actor's */
    @Transactional(readOnly = true)
    public Page<Card> list(String union, String number, int limit, String after, Actor actor) {
        UnionCode top = search.top(union, actor);
        Map<String, String> names = unions.subtree(top).stream().collect(Collectors.toMap(one -> one.code().value(), Union::name));
        List<Card> found = jdbc.sql("""
                select t.*, (select count(*) from aid_case c where c.temporary = t.number) as cases,
                    (select min(a.number) from active_person p join hardship_archive a on a.case_id = p.case_id
                     where p.id_hmac = t.person_hmac and a.state in ('ACTIVE', 'SUPPORTED')) as archive
                from aid_temporary t
                where (t.owner_union in (:unions) or t.determining_union = :top)
                  and not exists (select 1 from aid_case c where c.temporary = t.number and c.case_id in (:kept))
                  and (cast(:number as varchar) is null or t.number = :number)
                  and (cast(:after as varchar) is null or t.number < :after)
                order by t.number desc fetch first :limit rows only""")
            .param("unions", names.keySet()).param("top", top.value()).param("kept", search.keptFrom(actor))
            .param("number", AidSearch.blankToNull(number)).param("after", AidSearch.blankToNull(after)).param("limit", limit + 1)
            .query((row, index) -> card(row, names, actor)).list();
        Page<Card> page = Page.of(found, limit, Card::number);
        Map<String, YearsHelp.Sum> had = help.of(page.items().stream().map(Card::number).toList(), Year.now(clock).getValue());
        return new Page<>(page.items().stream().map(card -> with(card, had.get(card.number()))).toList(), page.next());
    }

    private Card card(ResultSet row, Map<String, String> names, Actor actor) throws SQLException {
        String owner = row.getString("owner_union");
        String archive = row.getString("archive");
        String name = row.getString("person_sealed") == null ? null : Masking.name(records.read(row).person().name());
        return new Card(row.getString("number"), name, owner, names.getOrDefault(owner, owner), row.getObject("opened_on", LocalDate.class),
            row.getInt("cases"), BigDecimal.ZERO, row.getObject("conversion_on", LocalDate.class), archive,
            name != null && archive == null && actor.is(Role.CLERK.code()) && actor.union().value().equals(owner));
    }

    private static Card with(Card card, YearsHelp.Sum had) {
        return had == null ? card : new Card(card.number(), card.name(), card.union(), card.unionName(), card.openedOn(), card.cases(),
            had.received(), card.conversionOn(), card.archive(), card.mayConvert());
    }
}
