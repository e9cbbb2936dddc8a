package cn.unioncare.tipoffs;

import cn.unioncare.shared.CaseId;
import cn.unioncare.shared.UnionCode;
import cn.unioncare.workflow.UnionCareClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds tip-offs of one handling union. What was told is not read: no list shows it. */
@Repository
public class TipOffSearch {

    /** In which order; each goes on after the last case of the page before. */
    public enum Sort {
        NEWEST("t.received_at desc, t.number desc", "(t.received_at < a.received_at or t.received_at = a.received_at and t.number < a.number)"),
        OLDEST("t.received_at, t.number", "(t.received_at > a.received_at or t.received_at = a.received_at and t.number > a.number)"),
        ANSWER_BY("t.answer_by, t.number", "(t.answer_by > a.answer_by or t.answer_by = a.answer_by and t.number > a.number)");

        private final String by;
        private final String following;

        Sort(String by, String following) {
            this.by = by;
            this.following = following;
        }
    }

    /**
     * What is wanted; null narrows nothing.
     *
     * @param overdue whether only those whose informant should have been answered
     * @param from    received on that day or later; {@code until} or before
     * @param text    the number
     * @param after   the number after which the page begins
     */
    public record Wish(TipOffState state, Matter matter, boolean overdue, LocalDate from, LocalDate until, String text, Sort sort,
                       int limit, String after) {

        Wish page(int size, String from) {
            return new Wish(state, matter, overdue, this.from, until, text, sort, size, from);
        }
    }

    record Standing(long open, long overdue) { }

    // Those that went on to the next above accuse somebody here.
    private static final String OWN = """
        from tip_off t where t.handled_by = :union and t.state <> 'RAISED' and t.number not in (:kept)""";
    private static final String OPEN = "t.state in ('RECEIVED', 'INVESTIGATED')";

    private final JdbcClient jdbc;
    private final TipOffTable table;

    TipOffSearch(JdbcClient jdbc, TipOffTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** @param kept the cases that whoever asks has nothing to do with */
    List<TipOff> list(Wish wish, UnionCode union, Set<CaseId> kept, LocalDate today) {
        Sort sort = wish.sort() == null ? Sort.NEWEST : wish.sort();
        return jdbc.sql("""
                select t.* %s
                  and (cast(:state as varchar) is null or t.state = :state) and (cast(:matter as varchar) is null or t.matter = :matter)
                  and (:overdue = 0 or %s and t.answer_by < :today)
                  and (cast(:from as timestamp with time zone) is null or t.received_at >= :from)
                  and (cast(:until as timestamp with time zone) is null or t.received_at < :until)
                  and (cast(:text as varchar) is null or t.number = :text)
                  and (cast(:after as varchar) is null or exists (select 1 from tip_off a where a.number = :after
                       and a.handled_by = :union and a.number not in (:kept) and %s))
                order by %s fetch first :limit rows only""".formatted(OWN, OPEN, sort.following, sort.by))
            .params(of(union, kept)).param("state", wish.state() == null ? null : wish.state().name())
            .param("matter", wish.matter() == null ? null : wish.matter().name()).param("overdue", wish.overdue() ? 1 : 0)
            .param("today", today).param("from", startOf(wish.from()))
            .param("until", wish.until() == null ? null : startOf(wish.until().plusDays(1))).param("text", blankToNull(wish.text()))
            .param("after", blankToNull(wish.after())).param("limit", wish.limit() + 1).query(TipOffTable::listed).list();
    }

    Standing standing(UnionCode union, Set<CaseId> kept, LocalDate today) {
        return jdbc.sql("select count(*), coalesce(sum(case when t.answer_by < :today then 1 else 0 end), 0) " + OWN + " and " + OPEN)
            .params(of(union, kept)).param("today", today)
            .query((row, index) -> new Standing(row.getLong(1), row.getLong(2))).single();
    }

    /** One that stands in the list of that union for somebody who has to do with it. */
    Optional<TipOff> find(CaseId number, UnionCode union) {
        return table.find(number).filter(found -> found.handledBy().equals(union) && found.state() != TipOffState.RAISED);
    }

    private static Map<String, Object> of(UnionCode union, Set<CaseId> kept) {
        return new HashMap<>(Map.of("union", union.value(),
            "kept", kept.isEmpty() ? List.of("") : kept.stream().map(CaseId::value).toList()));
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(UnionCareClock.CHINA).toOffsetDateTime();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip().toUpperCase();
    }
}
