package cn.unioncare.payments;

import cn.unioncare.documents.CodeLists;
import cn.unioncare.shared.UnionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What households receive in a year, held against the caps: shown before anything is asked for. Stores nothing. */
@Component
public class YearsHelp {

    /**
     * One kind of help from one source, in 元.
     *
     * @param received what has arrived, less what has come back
     * @param counted  that and what is under way: what counts against the cap
     * @param limit    null where there is none, or it cannot be reckoned from what is known
     * @param left     null where the limit is
     * @param per      whose year the cap counts, in Chinese; null without a cap, and so is the clause
     */
    public record Line(String kind, String kindName, String source, String sourceName, BigDecimal received, BigDecimal counted,
                       BigDecimal limit, BigDecimal left, String per, String clause) { }

    /** What a household received and has under way in a year, of all kinds. */
    public record Sum(BigDecimal received, BigDecimal counted) { }

    private record Key(String kind, String source) { }

    private static final String SUMS = """
        coalesce(sum(case when paid_on is not null then amount - recovered else 0 end), 0) as received,
        coalesce(sum(amount - recovered), 0) as counted""";
    private static final String COUNTED = " and fund_year = :year and state not in ('CANCELLED', 'REVERSED')";
    private static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

    private final JdbcClient jdbc;
    private final Caps caps;
    private final PaymentHistory history;
    private final FundSources sources;
    private final CodeLists lists;
    private final Clock clock;

    YearsHelp(JdbcClient jdbc, Caps caps, PaymentHistory history, FundSources sources, CodeLists lists, Clock clock) {
        this.jdbc = jdbc;
        this.caps = caps;
        this.history = history;
        this.sources = sources;
        this.lists = lists;
        this.clock = clock;
    }

    /** Every cap that there is and whatever else the household has had this year. @param grounds what is known of bill and student */
    @Transactional(readOnly = true)
    public List<Line> of(String household, UnionCode payer, Grounds grounds) {
        LocalDate today = LocalDate.now(clock);
        Map<Key, Sum> had = sums("household", household, today.getYear());
        String student = history.hashOf(grounds.student());
        Map<Key, Sum> studentHad = student == null ? Map.of() : sums("student_hmac", student, today.getYear());
        List<Line> lines = new ArrayList<>();
        caps.all().forEach(cap -> {
            Map<Key, Sum> whose = cap.per() == Cap.Per.STUDENT && student != null ? studentHad : had;
            lines.add(line(cap.kind(), cap.source(), totalOf(cap, whose), Optional.of(cap), caps.limit(cap, payer, grounds, today)));
        });
        had.forEach((key, sum) -> {
            if (caps.all().stream().noneMatch(cap -> cap.isFor(key.kind(), key.source()))) {
                lines.add(line(key.kind(), key.source(), sum, Optional.empty(), Optional.empty()));
            }
        });
        return lines;
    }

    /** In one statement, however many. @param year of the funds */
    @Transactional(readOnly = true)
    public Map<String, Sum> of(Collection<String> households, int year) {
        Map<String, Sum> sums = new HashMap<>();
        if (!households.isEmpty()) {
            jdbc.sql("select household, " + SUMS + " from payment_order where household in (:households)" + COUNTED + " group by household")
                .param("households", households).param("year", year).query(row -> {
                    sums.put(row.getString("household"), new Sum(row.getBigDecimal("received"), row.getBigDecimal("counted")));
                });
        }
        return sums;
    }

    private Map<Key, Sum> sums(String column, String whose, int year) {
        Map<Key, Sum> sums = new HashMap<>();
        jdbc.sql("select kind, source, " + SUMS + " from payment_order where " + column + " = :whose" + COUNTED
                + " group by kind, source order by kind, source")
            .param("whose", whose).param("year", year).query(row -> {
                sums.put(new Key(row.getString("kind"), row.getString("source")), new Sum(row.getBigDecimal("received"),
                    row.getBigDecimal("counted")));
            });
        return sums;
    }

    private static Sum totalOf(Cap cap, Map<Key, Sum> had) {
        return had.entrySet().stream().filter(one -> cap.isFor(one.getKey().kind(), one.getKey().source())).map(Map.Entry::getValue)
            .reduce(NOTHING, (one, other) -> new Sum(one.received().add(other.received()), one.counted().add(other.counted())));
    }

    private Line line(String kind, String source, Sum had, Optional<Cap> cap, Optional<BigDecimal> limit) {
        return new Line(kind, lists.labelOf("aid", kind).orElse(kind), source, source.equals("*") ? "各项资金" : sources.nameOf(source),
            had.received(), had.counted(), limit.orElse(null), limit.map(most -> most.subtract(had.counted()).max(BigDecimal.ZERO)).orElse(null),
            cap.map(one -> one.per().label()).orElse(null), cap.map(Cap::clause).orElse(null));
    }
}
