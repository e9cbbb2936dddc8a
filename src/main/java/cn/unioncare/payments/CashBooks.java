package cn.unioncare.payments;

import cn.unioncare.documents.OfficialPaper;
import cn.unioncare.documents.OfficialPaper.Format;
import cn.unioncare.documents.OfficialPapers;
import cn.unioncare.documents.PaperContent;
import cn.unioncare.payments.CashBook.Line;
import cn.unioncare.shared.Actor;
import cn.unioncare.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The 日记账 of a fund on the screen and on paper, reckoned from its entries; a voucher of many payments is one line. */
@Service
public class CashBooks {

    /** What moves money in or out; what is reserved or released has not moved. */
    private static final String MOVED = "kind not in ('RESERVE', 'RELEASE')";

    private final JdbcClient jdbc;
    private final FundSearch funds;
    private final OfficialPapers papers;
    private final Clock clock;

    CashBooks(JdbcClient jdbc, FundSearch funds, OfficialPapers papers, Clock clock) {
        this.jdbc = jdbc;
        this.funds = funds;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * @param from null for the first day of the fund's year; @param until null for today
     * @throws Refusal 404 if the fund is not of the asker's unions; 400 where the days are the wrong way round
     */
    @Transactional(readOnly = true)
    public CashBook of(String fund, LocalDate from, LocalDate until, Actor actor) {
        Fund known = funds.get(fund, actor);
        LocalDate first = from == null ? LocalDate.of(known.year(), 1, 1) : from;
        LocalDate last = until == null ? LocalDate.now(clock) : until;
        if (last.isBefore(first)) {
            throw Refusal.invalid("until", "截止日期不能早于起始日期");
        }
        BigDecimal opening = jdbc.sql("select coalesce(sum(available_by + reserved_by), 0) from fund_entry where fund = ? and entered_at < ? and "
            + MOVED).params(fund, begin(first)).query(BigDecimal.class).single();
        List<Line> lines = balanced(opening, read(fund, first, last));
        BigDecimal in = sum(lines.stream().map(Line::in).toList());
        BigDecimal out = sum(lines.stream().map(Line::out).toList());
        return new CashBook(known, first, last, opening, in, out, opening.add(in).subtract(out), lines);
    }

    /** The same as it is printed and signed. */
    @Transactional(readOnly = true)
    public OfficialPaper paper(String fund, LocalDate from, LocalDate until, Format format, Actor actor) {
        CashBook book = of(fund, from, until, actor);
        Map<String, String> texts = new HashMap<>(Map.of("union", book.fund().unionName(), "year", String.valueOf(book.fund().year()), "source",
            book.fund().sourceName(), "fund", fund, "from", book.from().toString(), "until", book.until().toString(), "opening",
            book.opening().toPlainString(), "in", book.in().toPlainString(), "out", book.out().toPlainString(), "closing",
            book.closing().toPlainString()));
        texts.put("day", LocalDate.now(clock).toString());
        List<Map<String, String>> rows = new ArrayList<>();
        book.lines().forEach(line -> rows.add(Map.of("no", String.valueOf(rows.size() + 1), "day", line.day().toString(), "kind",
            line.kindName(), "document", line.document() == null ? "" : line.document(), "count", String.valueOf(line.payments()), "in",
            figure(line.in()), "out", figure(line.out()), "balance", line.balance().toPlainString())));
        return papers.fill("fund-cash-book", "资金日记账-" + fund, format, new PaperContent(texts, Map.of("rows", rows)));
    }

    private List<Line> read(String fund, LocalDate from, LocalDate until) {
        // The entries of a voucher are made at one moment.
        return jdbc.sql("select kind, document, entered_at, count(*) as payments, sum(available_by + reserved_by) as moved from fund_entry "
                + "where fund = ? and entered_at >= ? and entered_at < ? and " + MOVED
                + " group by kind, document, entered_at order by min(seq)")
            .params(fund, begin(from), begin(until.plusDays(1))).query(CashBooks::line).list();
    }

    private static List<Line> balanced(BigDecimal opening, List<Line> read) {
        BigDecimal balance = opening;
        List<Line> lines = new ArrayList<>();
        for (Line line : read) {
            balance = balance.add(line.in()).subtract(line.out());
            lines.add(new Line(line.day(), line.kind(), line.kindName(), line.document(), line.payments(), line.in(), line.out(), balance));
        }
        return lines;
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static String figure(BigDecimal amount) {
        return amount.signum() == 0 ? "" : amount.toPlainString();
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        Movement kind = Movement.valueOf(row.getString("kind"));
        BigDecimal moved = row.getBigDecimal("moved");
        BigDecimal none = new BigDecimal("0.00");
        return new Line(DepositTable.inChina(row, "entered_at").toLocalDate(), kind, kind.label(), row.getString("document"),
            row.getInt("payments"), moved.signum() > 0 ? moved : none, moved.signum() < 0 ? moved.negate() : none, none);
    }
}
