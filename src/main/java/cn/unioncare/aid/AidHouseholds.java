package cn.unioncare.aid;

import cn.unioncare.organisation.Union;
import cn.unioncare.organisation.Unions;
import cn.unioncare.payments.Grounds;
import cn.unioncare.payments.YearsHelp;
import cn.unioncare.registry.ArchiveCard;
import cn.unioncare.registry.ArchiveSearch;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Page;
import cn.unioncare.shared.Refusal;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.vault.IdNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What households receive in a year and what the caps leave them: shown before anything is filed. */
@Service
public class AidHouseholds {

    /**
     * Whose year is asked for: an archive, or a household that has applied.
     *
     * @param ownPart         自付部分 of the bill, in 元, where it is known
     * @param studentIdNumber of the student, where one is to be helped
     */
    public record Asked(String archive, String household, @Yuan BigDecimal ownPart, String studentIdNumber) { }

    /** @param name shortened; null of a household without an archive */
    public record OfHousehold(String household, String archive, String name, int year, List<YearsHelp.Line> lines) { }

    /** @param received this year, in 元; {@code counted} with what is under way */
    public record Card(String household, String archive, String temporary, String unionName, int cases, BigDecimal received,
                       BigDecimal counted) { }

    /** @param next what {@code after} must be for the page after this; null on the last */
    public record OfYear(int year, List<Card> items, String next) { }

    private record Payer(UnionCode code, String archive) { }

    private final JdbcClient jdbc;
    private final AidSearch search;
    private final AidCases cases;
    private final ArchiveSearch archives;
    private final YearsHelp help;
    private final Unions unions;
    private final Clock clock;

    AidHouseholds(JdbcClient jdbc, AidSearch search, AidCases cases, ArchiveSearch archives, YearsHelp help, Unions unions, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.cases = cases;
        this.archives = archives;
        this.help = help;
        this.unions = unions;
        this.clock = clock;
    }

    /** @throws Refusal 400 without either, or for a malformed number; 404 unless it is within the actor's unions; 403 to a relative */
    @Transactional(readOnly = true)
    public OfHousehold of(Asked asked, Actor actor) {
        String student = AidSearch.blankToNull(asked.studentIdNumber());
        if (student != null) {
            IdNumber.problem(student).ifPresent(problem -> {
                throw Refusal.invalid("studentIdNumber", problem);
            });
        }
        Grounds grounds = new Grounds(asked.ownPart(), student);
        if (AidSearch.blankToNull(asked.archive()) != null) {
            ArchiveCard card = archives.get(asked.archive().strip(), actor);
            return new OfHousehold(card.household(), card.number(), card.name(), year(),
                help.of(card.household(), new UnionCode(card.determiningUnion()), grounds));
        }
        String household = Optional.ofNullable(AidSearch.blankToNull(asked.household()))
            .orElseThrow(() -> Refusal.invalid("archive", "请填写档案号"));
        Payer payer = payerOf(household, actor);
        return new OfHousehold(household, payer.archive(), null, year(), help.of(household, payer.code(), grounds));
    }

    /** The households that have applied in that year, by their numbers. */
    @Transactional(readOnly = true)
    public OfYear list(String union, Integer year, String text, int limit, String after, Actor actor) {
        int asked = year == null ? year() : year;
        Map<String, String> names = unions.subtree(search.top(union, actor)).stream()
            .collect(Collectors.toMap(one -> one.code().value(), Union::name));
        List<Card> found = jdbc.sql("""
                select household, max(archive) as archive, max(temporary) as temporary, max(owner_union) as owner, count(*) as cases
                from aid_case where owner_union in (:unions) and household is not null and filed_on between :first and :last
                  and case_id not in (:kept) and (cast(:text as varchar) is null or household = :text or archive = :text)
                  and (cast(:after as varchar) is null or household > :after)
                group by household order by household fetch first :limit rows only""")
            .param("unions", names.keySet()).param("first", LocalDate.of(asked, 1, 1)).param("last", LocalDate.of(asked, 12, 31))
            .param("kept", search.keptFrom(actor)).param("text", AidSearch.blankToNull(text)).param("after", AidSearch.blankToNull(after))
            .param("limit", limit + 1).query((row, index) -> new Card(row.getString("household"), row.getString("archive"),
                row.getString("temporary"), names.get(row.getString("owner")), row.getInt("cases"), BigDecimal.ZERO, BigDecimal.ZERO))
            .list();
        Page<Card> page = Page.of(found, limit, Card::household);
        Map<String, YearsHelp.Sum> had = help.of(page.items().stream().map(Card::household).toList(), asked);
        return new OfYear(asked, page.items().stream().map(card -> with(card, had.get(card.household()))).toList(), page.next());
    }

    // Who pays for a household is told by its last case.
    private Payer payerOf(String household, Actor actor) {
        AidCase last = jdbc.sql("select case_id from aid_case where household = ? order by filed_at desc fetch first 1 rows only")
            .param(household).query(String.class).optional().map(number -> cases.seen(number, actor))
            .orElseThrow(() -> Refusal.notFound("没有该户的帮扶申请，或者它不在您的办理范围内"));
        return new Payer(last.determining(), last.archive().orElse(null));
    }

    private int year() {
        return Year.now(clock).getValue();
    }

    private static Card with(Card card, YearsHelp.Sum had) {
        return had == null ? card : new Card(card.household(), card.archive(), card.temporary(), card.unionName(), card.cases(),
            had.received(), had.counted());
    }
}
